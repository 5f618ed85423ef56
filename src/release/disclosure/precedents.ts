import type { Cell, Figure } from '../../model/cell.ts';
import type { PastEdition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';

/** What the latest edition with a figure of that place made of it. */
export type Precedent = { edition: string; cell: Cell };

/** Looks up what stood published; nothing where no edition had a number or a withheld mark. */
export type Precedents = (figure: Figure) => Precedent | undefined;

/** `editions` from the oldest. */
export function precedents(editions: PastEdition[]): Precedents {
  const found = new Map<string, Precedent>();
  for (const { id: edition, figures } of editions)
    for (const figure of figures)
      if (figure.cell.state !== 'absent') found.set(placeKey(figure), { edition, cell: figure.cell });
  return (figure) => found.get(placeKey(figure));
}
