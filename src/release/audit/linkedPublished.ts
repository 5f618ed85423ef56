import { isValue, type Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import { ofWhich } from '../ofWhich.ts';

/**
 * Withheld counts beside which something of the same people is published: money, another count, an average. Not so the
 * whole of which it is a part (其中), standards, and what the package calls unlinked.
 */
export function linkedPublished({ source, figures }: PastEdition, withheld: WithheldFigure[]): Figure[] {
  const { measures, disclosure } = source.descriptor.nianbao;
  const unlinked = new Set(disclosure?.unlinked);
  const parts = new Set([...ofWhich(measures).values()].flat());
  const linked = new Set(
    measures.flatMap(({ code, kind }) => (kind === 'standard' || unlinked.has(code) || parts.has(code) ? [] : [code])),
  );
  const shown = new Set(figures.filter(({ key, cell }) => isValue(cell) && linked.has(key.measure)).map(peopleKey));
  return withheld
    .filter(({ figure, threshold }) => threshold !== undefined && linked.has(figure.key.measure))
    .filter(({ figure }) => shown.has(peopleKey(figure)))
    .map(({ figure }) => figure);
}

function peopleKey({ key, year }: Figure): string {
  return `${key.programme}/${key.area}/${year}`;
}
