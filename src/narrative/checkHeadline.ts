import { headlineSection } from '../editions/headlineReading.ts';
import { editionProblem, type EditionProblem } from '../editions/problem.ts';
import type { ProseFile } from '../editions/proseFile.ts';
import type { Book } from '../figures/book.ts';
import { isDemonstrated, plainText } from '../model/sentence.ts';
import { fillProse } from './fillProse.ts';
import { longestHeadline } from './headline.ts';

/** A headline of one's own, as it will be printed: short enough in Chinese, and without a figure that was made up. */
export function checkHeadline({ file, language, year = '', prose }: ProseFile, own: Book): EditionProblem[] {
  const [text] = prose.find(({ section }) => section === headlineSection)?.paragraphs ?? [];
  if (text === undefined) return [];
  const sentence = fillProse(text, own, year, language);
  const place = { file, member: `headline.${language}`, read: plainText(sentence) };
  const isLong = language === 'zh-CN' && [...plainText(sentence)].length > longestHeadline;
  return [
    ...(isLong ? [editionProblem('headline-long', place, { params: { most: longestHeadline } })] : []),
    ...(isDemonstrated(sentence) ? [editionProblem('headline-demonstration', place)] : []),
  ];
}
