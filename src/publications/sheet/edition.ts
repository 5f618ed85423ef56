/** What an edition adds to a publication: status marks, embargo and written paragraphs. */
import type { Paragraph } from '../../model/block.ts';
import type { Edition } from '../../model/edition.ts';
import { plainText, type Language } from '../../model/language.ts';
import { fillProse } from '../../narrative/prose.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, joinText, strings } from '../../words/strings.ts';

type Marked = Pick<Edition, 'internal' | 'draft' | 'embargo'>;

/** 内部, 送审稿, 限时发布: short, for every sheet. What the edition does not give is not there. */
export function editionMarks({ internal, draft, embargo }: Marked, language: Language): string[] {
  const words = strings[language];
  return [
    ...(internal ? [words['brief.internal']] : []),
    ...(draft ? [words['brief.draft']] : []),
    ...(embargo === undefined ? [] : [words['brief.embargo']]),
  ];
}

/** The marks and, where the site is a sample, that: for the head of a sheet. */
export function statusWords({ site, language }: Setting, edition: Edition): string {
  const sample = site.identity.sample?.[language];
  const marks = [...editionMarks(edition, language), ...(sample === undefined ? [] : [sample])];
  return joinText(marks, 'running', language);
}

/** “2022年6月2日10:00（UTC+08:00）前不得公开”: as it stands in the edition; the machine's own zone plays no part. */
export function embargoWords(instant: string, language: Language): string {
  return plainText(fill(strings[language]['brief.embargoUntil'], { instant: instantWords(instant, language) }));
}

function instantWords(instant: string, language: Language): string {
  const [, time = '', zone = ''] = /T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  const named = zone === 'Z' ? 'UTC' : `UTC${zone.replace('-', '−')}`;
  const values = { date: formatDate(instant, language), time, zone: named };
  return plainText(fill(strings[language]['brief.instant'], values));
}

/** The paragraphs that people wrote for a section of an edition, their references filled. */
export function writtenParagraphs({ book, language }: Setting, edition: Edition, section: string): Paragraph[] {
  return (edition.prose[language] ?? [])
    .filter((one) => one.section === section)
    .flatMap(({ paragraphs }) => paragraphs.map((text) => ({ text: fillProse(text, book, edition.year, language) })));
}
