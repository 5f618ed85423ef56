import type { Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import { isWritten } from './isWritten.ts';
import { writings } from './writings.ts';

/** Every number that a page says comes from a released figure is what was released, in a way it may be written. */
export function checkReleased(
  { cells }: Pick<PageFacts, 'cells'>,
  language: Language,
  released: (id: string) => Figure | undefined,
): PdfFault[] {
  return cells.flatMap((one): PdfFault[] => {
    const { mark: place, text: read } = one;
    const figure = released(place);
    if (figure === undefined) return place.startsWith('missing/') ? [] : [{ code: 'cell-unreleased', place, read }];
    const ways = writings(figure.cell, language);
    const [{ number, unit } = { number: '', unit: '' }] = ways;
    return isWritten(one, ways) ? [] : [{ code: 'cell-differs', place, read, expected: number + unit }];
  });
}
