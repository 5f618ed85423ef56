import type { MainFigure } from '../../narrative/mainFigure.ts';

/** A brief without an official figure has nothing to say: editions are checked for one, and every latest year has one. */
export function requiredMainFigure(main: MainFigure | undefined, year: string): MainFigure {
  if (main === undefined) throw new Error(`missing official figure: ${year}`);
  return main;
}
