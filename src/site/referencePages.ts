/** Pages beside the statistics: publications, methods, data to download and revisions. */
import { topProgrammes } from '../figures/book.ts';
import { pages, pdfPath, type SitePath } from '../model/address.ts';
import type { Block, Definition, LinkRow, Paragraph, Section } from '../model/block.ts';
import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { isDemonstrated, titleOf, type Language } from '../model/language.ts';
import { servedParagraph } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { literal } from '../narrative/phrases/when.ts';
import { sourceName } from '../tables/caption.ts';
import { misquoteKeys } from '../tables/countNotes.ts';
import { disclosureRows } from '../tables/disclosure.ts';
import { measureDefinitions, noteRows, programmeDefinitions } from '../tables/notes.ts';
import { correctionsTable, releasesTable } from '../tables/revisions.ts';
import { editionKindKey, fileLink, link, meetingCode, meetingTitle, slidesPath } from '../tables/setting.ts';
import type { Setting, SiteFile } from '../tables/setting.ts';
import { formatNumber, formatPdfSize } from '../words/format/cell.ts';
import { formatDate, formatMonth } from '../words/format/period.ts';
import { type OfficeKey, officeStrings } from '../words/officeStrings.ts';
import { bracketed, fill, fillText, joinText, type StringKey } from '../words/strings.ts';
import { section, titledPage, type PageView } from './pageView.ts';

/** The publications, each with its web page, its PDF in each language, and the digest of the PDF. */
export function publicationsPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = officeStrings[language];
  const rowsOf = (page: SitePath, pdfOf: (other: Language) => SitePath): LinkRow[] => [
    { label: words['publications.read'], href: link(setting, page), detail: 'HTML' },
    ...site.languages.map((other) => ({
      label: bracketed(words['publications.pdf'], words[languageKeys[other]], language),
      href: fileLink(setting, pdfOf(other)),
      pdf: pdfOf(other),
    })),
  ];
  const sections = site.editions.map((edition) => {
    const { code, title } = edition;
    const rows = rowsOf(pages.publication(code), (other) => pdfPath(edition, other));
    const block: Block = {
      kind: 'links',
      rows: [...rows, ...fileRows(setting, (row) => row.edition === edition.code)],
    };
    return section(code, titleOf(title, language), [block]);
  });
  const slides: Block = { kind: 'links', rows: rowsOf(pages.meeting, slidesPath) };
  sections.push(section(meetingCode, meetingTitle(setting), [slides]));
  const workbooks = fileRows(setting, ({ kind }) => kind === 'release');
  const tables = section('workbook', words['workbook.kind'], [{ kind: 'links', rows: workbooks }]);
  const pictures = pictureRows(setting);
  const drawn = section('pictures', words['picture.kind'], [{ kind: 'links', rows: pictures }]);
  const lead = [[words['publications.lead']]];
  return titledPage(setting, pages.publications, words['publications.title'], {
    lead,
    sections: [...sections, ...(workbooks.length > 0 ? [tables] : []), ...(pictures.length > 0 ? [drawn] : [])],
  });
}

/** The press packs; then in this language each picture, with its other sizes beside it. */
function pictureRows(setting: Setting): LinkRow[] {
  const { site, language } = setting;
  const words = officeStrings[language];
  const pictures = (site.files ?? []).flatMap(({ file, title = '', figure = '', pixels, size, language: other }) => {
    if (pixels === undefined || other !== language) return [];
    const detail = fillText(words['picture.summary'], { ...pixels, size: formatPdfSize(size) });
    return [{ of: `${figure} ${title}`, label: title, href: fileLink(setting, file), detail }];
  });
  const rows = [...Map.groupBy(pictures, ({ of }) => of).values()].map(([first, ...others]): LinkRow => {
    const { label, href, detail } = first!;
    return { label, href, detail, also: others.map((other) => ({ label: other.detail, href: other.href })) };
  });
  return [...fileRows(setting, ({ kind }) => kind === 'pack'), ...rows];
}

const fileWords = {
  release: ['workbook.kind', 'workbook.sheets'],
  document: ['word.kind', 'word.summary'],
  portal: ['portal.kind', 'pack.summary'],
  pack: ['pack.kind', 'pack.summary'],
} as const satisfies Partial<Record<SiteFile['kind'], [name: OfficeKey, about: OfficeKey]>>;

/** Files of each language (workbooks, Word documents, packs), with how much they hold. */
function fileRows(setting: Setting, isListed: (file: SiteFile) => boolean): LinkRow[] {
  const { site, language } = setting;
  const words = officeStrings[language];
  return (site.files ?? []).filter(isListed).flatMap(({ kind, file, sheets, entries, size, language: other }) => {
    if (!(kind in fileWords)) return [];
    const [name, about] = fileWords[kind as keyof typeof fileWords];
    return {
      label: bracketed(words[name], words[languageKeys[other]], language),
      href: fileLink(setting, file),
      detail: fillText(words[about], { count: sheets ?? entries, size: formatPdfSize(size) }),
    };
  });
}

const languageKeys = { 'zh-CN': 'language.zh-CN', en: 'language.en' } as const satisfies Record<Language, StringKey>;

/** The publications, each with its page and its PDF; pages and size of the PDF are filled in once it is printed. */
export function publicationRows(setting: Setting): LinkRow[] {
  const { site, language, words } = setting;
  const editions = site.editions.map((edition) => ({
    label: titleOf(edition.title, language),
    href: link(setting, pages.publication(edition.code)),
    note: words[edition.theme === undefined ? editionKindKey(edition) : 'official.kind'],
    detail: fileLink(setting, pdfPath(edition, language)),
    pdf: pdfPath(edition, language),
  }));
  const slides = slidesPath(language);
  const meeting = { label: meetingTitle(setting), href: link(setting, pages.meeting), pdf: slides };
  return [...editions, { ...meeting, note: words['publication.meeting'], detail: fileLink(setting, slides) }];
}

/** 口径: definitions, notes, disclosure rule, how to quote and how not, symbols and sources. */
export function methodsPage(setting: Setting): PageView {
  const { book, words } = setting;
  const terms = (id: string, title: string, rows: Definition[]): Section =>
    section(id, title, [{ kind: 'definitions', rows }]);
  const list = (id: string, title: string, items: Paragraph[]): Section =>
    section(id, title, [{ kind: 'list', items }]);
  const wrong = ruleItems(setting, misquoteKeys(setting));
  const symbols = book.hasDemonstration ? [...symbolKeys, 'key.demonstration' as const] : symbolKeys;
  const intro: Block = { kind: 'prose', paragraphs: [{ text: [words['quote.intro']] }] };
  return titledPage(setting, pages.methods, words['methods.title'], {
    lead: [[words['methods.lead']]],
    sections: [
      terms('programmes', words['programmes.title'], programmeDefinitions(setting)),
      terms('measures', words['section.measures'], measureDefinitions(setting)),
      terms('notes', words['section.notes'], noteRows(setting)),
      terms('small-numbers', words['section.disclosure'], disclosureRows(setting)),
      section('quote', words['section.quote'], [intro, { kind: 'list', items: quoteItems(setting) }]),
      ...(wrong.length > 0 ? [list('dont-quote', words['section.dontQuote'], wrong)] : []),
      list('symbols', words['section.symbols'], ruleItems(setting, symbols)),
      ...(book.release.sources.length > 0 ? [list('sources', words['section.sources'], sourceItems(setting))] : []),
    ],
  });
}

/** Never a sentence on demonstration figures. */
function quoteItems(setting: Setting): Paragraph[] {
  const { book } = setting;
  const paragraphs = topProgrammes(book).flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(book, programme)]),
  );
  return paragraphs.filter(({ text }) => !isDemonstrated(text));
}

const symbolKeys: StringKey[] = ['key.zero', 'key.na', 'key.x', 'key.withheld'];

function ruleItems({ words }: Setting, keys: StringKey[]): Paragraph[] {
  return keys.map((key) => ({ text: [words[key]] }));
}

function sourceItems({ book, language }: Setting): Paragraph[] {
  return book.release.sources.map((source) => {
    const date = source.date === undefined ? [] : [formatDate(source.date, language)];
    return { text: [joinText([sourceName(source, language), ...date], 'phrase', language)] };
  });
}

/** The released files to download, and the data dictionary. */
export function dataPage(setting: Setting): PageView {
  const { book, language, words } = setting;
  const numbers = book.figures.map(({ cell }) => cell).filter(isValue);
  const count = (cells: Cell[]) => [literal(formatNumber(decimal(cells.length), language, 'prose'))];
  const counts = fill(words[book.hasDemonstration ? 'data.countDemonstration' : 'data.count'], {
    count: count(numbers),
    demonstration: count(numbers.filter(isDemonstration)),
  });
  const dictionary: Block = { kind: 'definitions', rows: measureDefinitions(setting) };
  return titledPage(setting, pages.data, words['data.title'], {
    lead: [[words['data.lead']], counts],
    sections: [
      section('files', words['section.downloads'], [{ kind: 'links', rows: downloadRows(setting) }]),
      section('dictionary', words['section.dictionary'], [dictionary]),
    ],
  });
}

/** The released tables, the figures for Excel and plain, and their description. */
export function downloadRows(setting: Setting): LinkRow[] {
  const { book, words } = setting;
  const row = (name: string, label: string, detail: string, note = ''): LinkRow => ({
    label,
    href: fileLink(setting, `data/${name}`),
    note,
    detail,
  });
  const list = (name: string, label: string) => row(`${name}-excel.csv`, label, words['downloads.excel']);
  const { sources, policies } = book.release;
  const note = words['downloads.figures.note'];
  return [
    ...fileRows(setting, (row) => row.kind === 'release' && row.language === setting.language),
    row('figures-excel.csv', words['downloads.figures'], words['downloads.excel'], note),
    row('figures.csv', words['downloads.figuresPlain'], words['downloads.plain'], note),
    row('datapackage.json', words['downloads.datapackage'], 'JSON', words['downloads.datapackage.note']),
    list('programmes', words['downloads.programmes']),
    list('areas', words['downloads.areas']),
    ...(sources.length > 0 ? [list('sources', words['downloads.sources'])] : []),
    ...(policies.length > 0 ? [list('policies', words['downloads.policies'])] : []),
  ];
}

/** Every release, newest first, with each figure that it corrected. */
export function revisionsPage(setting: Setting): PageView {
  const { site, words } = setting;
  const corrected = site.releases.flatMap(
    (release, index) => correctionsTable(setting, release, `corrected-${index + 1}`, mostCorrections) ?? [],
  );
  const tables = corrected.map((table): Block => ({ kind: 'table', table }));
  return titledPage(setting, pages.revisions, words['revisions.title'], {
    lead: [[words['revisions.lead']], ...(tables.length > 0 ? [] : [[words['revisions.none']]])],
    sections: [
      section('releases', '', [{ kind: 'table', table: releasesTable(setting) }]),
      ...(tables.length > 0 ? [section('corrected', words['revisions.corrected'], tables)] : []),
    ],
  });
}

/** Of one release. */
const mostCorrections = 200;

/** 数据发布日历: what comes when, and who sees figures early where that is said. */
export function calendarPage(setting: Setting): PageView {
  const { site, language, words } = setting;
  const { early } = site.identity;
  const rows = (site.calendar ?? []).map(({ date, title, was, reason }): Definition => {
    const name = titleOf(title, language);
    if (was === undefined || reason === undefined) return { term: dayWords(date, language), text: [name] };
    const values = { title: name, was: [literal(dayWords(was, language))], reason: titleOf(reason, language) };
    return { term: dayWords(date, language), text: fill(words['calendar.changed'], values) };
  });
  const told = early === undefined ? [] : [fill(words['calendar.early'], { who: titleOf(early, language) })];
  return titledPage(setting, pages.calendar, words['calendar.title'], {
    lead: [[words['calendar.lead']], ...told],
    sections: [section('calendar', '', [{ kind: 'definitions', rows }])],
  });
}

/** A day or a month. */
function dayWords(date: string, language: Language): string {
  return date.length > 'yyyy-mm'.length ? formatDate(date, language) : formatMonth(date, language);
}
