import type { Programme } from '../figures/release.ts';
import type { Finding } from '../narrative/finding.ts';
import { sentenceOf } from '../narrative/sentenceOf.ts';
import { programmeTitle } from '../narrative/titles.ts';
import type { Paragraph, Setting } from './page.ts';

/** What a programme did, in one paragraph that begins with its name; findings that are not there are left out. */
export function servedParagraph(
  { site, language }: Setting,
  programme: Programme,
  findings: (Finding | undefined)[],
): Paragraph[] {
  const [first, ...rest] = findings.flatMap((finding) =>
    finding === undefined ? [] : [sentenceOf(finding, site.own, language)],
  );
  if (first === undefined) return [];
  const text = [...first, ...rest.flatMap((sentence) => (language === 'en' ? [' ', ...sentence] : sentence))];
  return [{ runIn: `${programmeTitle(programme, language)}${language === 'en' ? '.' : '。'}`, text }];
}
