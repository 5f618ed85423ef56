import { headlineSection } from '../../editions/headlineReading.ts';
import type { Edition } from '../../editions/edition.ts';
import type { Sentence } from '../../model/sentence.ts';
import { fillProse } from '../../narrative/fillProse.ts';
import { headline } from '../../narrative/headline.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import type { Setting } from '../page.ts';

/** The headline that people wrote, or one computed from the main number. */
export function briefHeadline(
  { site: { own }, language }: Setting,
  edition: Edition,
  { figure }: MainFigure,
): Sentence {
  const written = edition.prose[language]?.find(({ section }) => section === headlineSection)?.paragraphs[0];
  return written === undefined ? headline(own, figure, language) : fillProse(written, own, edition.year, language);
}
