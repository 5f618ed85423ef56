import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { Finding } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import { writings } from './writings.ts';

/** Every number that a page says comes from a released figure is what was released, in one of the ways it may be written. */
export function checkReleased(
  { cells }: PageFacts,
  language: Language,
  released: (id: string) => Figure | undefined,
): Finding[] {
  return cells.flatMap(({ id, text }): Finding[] => {
    const figure = released(id);
    if (figure === undefined)
      return id.startsWith('missing/') ? [] : [{ code: 'cell-unreleased', place: id, read: text }];
    const ways = writings(figure.cell, language);
    if (ways.some(({ number, unit }) => text === number || text === bare(number + unit))) return [];
    return [{ code: 'cell-differs', place: id, read: text, expected: ways[0]?.number ?? '' }];
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
