/** What all publications have of their edition: frame, status marks, embargo, optional rows and written paragraphs. */
import { bookAt } from '../../figures/sitePeriods.ts';
import { pages, pdfPath, type SitePath } from '../../model/address.ts';
import type { Chrome, Definition, Paragraph, TableView } from '../../model/block.ts';
import type { Edition } from '../../model/edition.ts';
import { type Language, plainText, type Sentence, titleOf } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { fillProse } from '../../narrative/prose.ts';
import { chrome, fileLink, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, joinText, strings } from '../../words/strings.ts';

/** `pdf` is the way from the page to the file, `pdfFile` its path in the site. */
export type PublicationFrame = {
  chrome: Chrome;
  path: SitePath;
  title: string;
  pdf: SitePath;
  pdfFile: SitePath;
  pdfLabel: string;
};

export function publicationFrame(setting: Setting, edition: Edition, pdfLabel: string): PublicationFrame {
  const { language, path } = setting;
  const title = titleOf(edition.title, language);
  const around = {
    ...chrome(setting, pages.publication(edition.code), title),
    title,
    ...(edition.date !== undefined && { published: edition.date }),
  };
  const pdfFile = pdfPath(edition, language);
  return { chrome: around, path, title, pdf: fileLink(setting, pdfFile), pdfFile, pdfLabel };
}

/** Without later years, so that an old report does not change with a new year. */
export function inYear(setting: Setting, year: string): Setting {
  return { ...setting, book: bookAt(setting.book, year) };
}

/** Rows without text are left out. */
export function filledRows(rows: [string, Sentence | string | undefined][]): Definition[] {
  return rows.flatMap(([term, text]) => (text ? [{ term, text: typeof text === 'string' ? [text] : text }] : []));
}

/** Who filled in, checked and approved it: only where the edition asks for it. */
export function signingRows({ signing }: Edition, language: Language): [string, Sentence | string | undefined][] {
  if (signing?.printed !== true) return [];
  const words = strings[language];
  return [
    [words['annual.imprint.filledBy'], signing.filledBy?.[language]],
    [words['annual.imprint.checkedBy'], signing.checkedBy?.[language]],
    [words['annual.imprint.signedBy'], signing.signedBy[language]],
    [words['annual.imprint.signedOn'], [literal(formatDate(signing.signedOn, language))]],
  ];
}

/** 内部, 送审稿, 限时发布: short, for every sheet. */
export function editionMarks({ internal, draft, embargo }: Partial<Edition>, language: Language): string[] {
  const words = strings[language];
  return [
    ...(internal ? [words['brief.internal']] : []),
    ...(draft ? [words['brief.draft']] : []),
    ...(embargo === undefined ? [] : [words['brief.embargo']]),
  ];
}

/** The marks, and that the site is a sample: for the head of a sheet. */
export function statusWords({ site, language }: Setting, edition: Partial<Edition>): string {
  const sample = site.identity.sample?.[language];
  const marks = [...editionMarks(edition, language), ...(sample === undefined ? [] : [sample])];
  return joinText(marks, 'running', language);
}

/** “2022年6月2日10:00（UTC+08:00）前不得公开”: in the zone of the edition, not of the machine. */
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
    .filter((prose) => prose.section === section)
    .flatMap(({ paragraphs }) => paragraphs.map((text) => ({ text: fillProse(text, book, edition.year, language) })));
}

/** Characters of numbers across a measure, and of the lines of heads over it: a head of many lines is not repeated. */
type Room = { most: number; numbers: number; heads: number };

/** Of a landscape sheet, and of a table beside its notes; `most` with English heads. */
export const landscape: Room = { most: 14, numbers: 150, heads: 1_200 };
export const besideNotes: Room = { most: 5, numbers: 64, heads: 600 };

export function columnsThatFit({ rows, columns }: TableView, { most, numbers, heads }: Room): number {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => digitWidth(plainText(text))));
  const titles = columns.flatMap(({ title, group = '' }) => [digitWidth(title), digitWidth(group)]);
  const longest = Math.max(1, ...texts);
  const longestHead = Math.max(1, ...titles);
  return Math.max(1, Math.min(most, Math.floor(numbers / longest), Math.floor(heads / longestHead)));
}

/** Han characters are twice as wide. */
export function digitWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffee]/u.test(character) ? 2 : 1), 0);
}
