/** Checks pictures before they are shot: every number on them is released, in its unit, as on a printed page. */
import type { Figure } from '../../model/cell.ts';
import { formatProblem } from '../../words/problems/formatProblem.ts';
import { checkDrawings, checkScales, drawingProblems } from '../check/drawings.ts';
import { checkDerived, checkMarks, checkReleased, releasedProblems } from '../check/released.ts';
import { drawingsOf } from '../page/drawings.ts';
import { textsOf } from '../page/facts.ts';
import { numbersOf } from '../page/fit.ts';
import type { ShotCheck } from './shoot.ts';

const problems = { ...releasedProblems, ...drawingProblems };

/** No sheets: a picture is on none. */
const unprinted = { pages: [] };

const mostFaults = 5;

/** In the words of the checks of PDFs, with the name of the first picture. */
export function releasedCheck(figures: Figure[]): ShotCheck {
  const byId = Map.groupBy(figures, ({ id }) => id);
  const released = (id: string): Figure[] => byId.get(id) ?? [];
  return async (page, { shots, language = 'zh-CN' }) => {
    const numbers = await page.evaluate(numbersOf);
    const drawings = await page.evaluate(drawingsOf);
    const texts = await page.evaluate(textsOf);
    const marked = { ...numbers, drawings, texts };
    const faults = [
      ...checkReleased(marked, language, released),
      ...checkDerived(marked, language, released),
      ...checkMarks(marked),
      ...checkDrawings(unprinted, marked, language, released),
      ...checkScales(unprinted, marked),
    ];
    const file = shots[0]?.id ?? '';
    return faults.slice(0, mostFaults).map((fault) => formatProblem({ ...fault, file }, problems, language));
  };
}
