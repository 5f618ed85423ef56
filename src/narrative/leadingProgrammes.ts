import { leadTotal, topProgrammes, type Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { isCurrent } from './isCurrent.ts';

/** Programmes of the lead total first, as they stand in the list; then the others. One that has ended is in neither. */
export function leadingProgrammes(own: Book): { leading: Programme[]; others: Programme[] } {
  const inLead = new Set(leadTotal(own)?.total.programmes ?? topProgrammes(own).map(({ code }) => code));
  const all = topProgrammes(own).filter(({ code }) => isCurrent(own, code));
  return { leading: all.filter(({ code }) => inLead.has(code)), others: all.filter(({ code }) => !inLead.has(code)) };
}
