import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';

/** Every number outside drawings says where it comes from: a figure, a derivation, or the words. */
export function checkMarks({ texts }: PageFacts): PdfFault[] {
  return texts
    .filter(({ source, text }) => source === '' && /\p{Nd}/u.test(text))
    .map(({ text }) => ({ code: 'number-unmarked', place: text }));
}
