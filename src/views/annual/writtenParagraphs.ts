import type { Edition } from '../../editions/edition.ts';
import { fillProse } from '../../narrative/fillProse.ts';
import type { Paragraph, Setting } from '../page.ts';

/** The paragraphs that people wrote for a section of an edition, their references filled. */
export function writtenParagraphs({ site, language }: Setting, edition: Edition, section: string): Paragraph[] {
  return (edition.prose[language] ?? [])
    .filter((one) => one.section === section)
    .flatMap(({ paragraphs }) =>
      paragraphs.map((text) => ({ text: fillProse(text, site.own, edition.year, language) })),
    );
}
