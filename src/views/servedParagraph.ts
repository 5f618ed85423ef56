import type { Programme } from '../figures/release.ts';
import type { Finding } from '../narrative/finding.ts';
import { joinSentences } from '../narrative/joinSentences.ts';
import { sentenceOf } from '../narrative/sentenceOf.ts';
import { programmeTitle } from '../narrative/titles.ts';
import type { Paragraph, Setting } from './page.ts';

/** What a programme did, in one paragraph that begins with its name; findings that are not there are left out. */
export function servedParagraph(
  { site, language }: Setting,
  programme: Programme,
  findings: (Finding | undefined)[],
): Paragraph[] {
  const told = findings.flatMap((finding) => (finding === undefined ? [] : [sentenceOf(finding, site.own, language)]));
  if (told.length === 0) return [];
  const runIn = `${programmeTitle(programme, language)}${language === 'en' ? '.' : '。'}`;
  return [{ runIn, text: joinSentences(told, language) }];
}
