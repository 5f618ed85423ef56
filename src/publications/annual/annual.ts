/** The annual report: contents, reading guide and numbered parts, with appendix, notes and imprint at the end. */
import { topProgrammes } from '../../figures/book.ts';
import { pages, pdfPath } from '../../model/address.ts';
import { isValue } from '../../model/cell.ts';
import { faceRoles, type Edition, type FaceRole } from '../../model/edition.ts';
import { plainText, titleOf, type Language, type Sentence } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { byAreaTable, hasAreas } from '../../tables/areaTables.ts';
import { withheldNote } from '../../tables/disclosure.ts';
import { publishedTable } from '../../tables/figureTables.ts';
import { measureDefinitions, noteRows, noteRowsOf } from '../../tables/notes.ts';
import { chrome, fileLink, publisherName, type Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { sectionNumber } from '../../words/format/number.ts';
import { formatDate } from '../../words/format/period.ts';
import { typesetting } from '../../words/format/typesetting.ts';
import { fill, fillText, joinText, listText, strings } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import type { AnnualPart, AnnualView, TocRow } from './annualView.ts';
import { cover, keyFigures } from './front.ts';
import { overviewPart, programmeParts } from './programmeParts.ts';

/** The annual report of an edition, as one object: the page on the site and the PDF are both drawn from it. */
export function annual(given: Setting, edition: Edition): AnnualView {
  const setting = inYear(given, edition.year);
  const { book, language, words, path } = setting;
  const title = titleOf(edition.title, language);
  const status = statusWords(setting, edition);
  const parts = numberedParts(
    [
      overviewPart(setting, edition),
      ...programmeParts(setting, edition),
      ...appendixParts(setting, edition),
      notesPart(setting),
      imprintPart(setting, edition),
    ],
    language,
  );
  const key = keyFigures(setting, edition.year);
  return {
    chrome: { ...chrome(given, pages.publication(edition.code), title), title },
    path,
    title,
    parts,
    key,
    cover: cover(setting, edition),
    contents: {
      title: words['annual.contents'],
      groups: contents(setting, key, parts),
      howTitle: words['annual.how'],
      how: howToRead(setting),
    },
    running: {
      // What a reader must not miss is the status.
      title: title.length + status.length < typesetting[language].runningHead ? title : '',
      status,
      foot: joinText([title, `${words['annual.imprint.release']} ${book.release.id}`], 'running', language),
    },
    pdf: fileLink(setting, pdfPath(edition, language)),
    pdfLabel: words['annual.download'],
  };
}

/** The same site as it stood in the edition's year: what an old report says does not change with a new year. */
function inYear(setting: Setting, year: string): Setting {
  const { book } = setting;
  return { ...setting, book: { ...book, year, years: book.years.filter((other) => other <= year) } };
}

function contents({ words }: Setting, key: AnnualView['key'], parts: AnnualPart[]): AnnualView['contents']['groups'] {
  const body: TocRow[] = [
    { id: key.id, number: '', title: key.title },
    ...parts.map(({ id, number, title }) => ({ id, number, title: [title] as Sentence })),
  ];
  const figures = parts
    .flatMap(({ figure }) => (figure === undefined ? [] : [figure]))
    .map(({ id, number, name }) => ({ id, number, title: name }));
  const tables = parts
    .filter(({ layout }) => layout !== 'wide')
    .flatMap((part) => part.tables)
    .map(({ id, number = '', title }) => ({ id, number, title }));
  return [
    { title: words['annual.contents.body'], rows: body },
    { title: words['annual.contents.figures'], rows: figures },
    { title: words['annual.contents.tables'], rows: tables },
  ].filter(({ rows }) => rows.length > 0);
}

function howToRead({ words, book }: Setting): { term: string; text: string }[] {
  const values = book.release.figures.flatMap(({ cell }) => (isValue(cell) ? cell.flags : []));
  const symbols = [
    ...(book.release.figures.some(({ cell }) => cell.state === 'withheld') ? [words['key.withheld']] : []),
    words['key.na'],
    words['key.x'],
    words['key.zero'],
    ...(values.includes('provisional') ? [words['key.provisional']] : []),
    ...(values.includes('approximate') ? [words['key.approximate']] : []),
  ].map(symbolTerm);
  return [
    { term: words['annual.how.counts'], text: words['annual.how.counts.text'] },
    ...symbols,
    ...(book.hasDemonstration
      ? [{ term: words['annual.how.demonstration'], text: words['annual.how.demonstration.text'] }]
      : []),
    { term: words['annual.how.pages'], text: words['annual.how.pages.text'] },
  ];
}

function symbolTerm(symbol: string): { term: string; text: string } {
  const [term = '', ...rest] = symbol.split(' ');
  return { term, text: rest.join(' ') };
}

/** Numbers the parts of the text, and figures and tables through the whole report; an appendix is its own number. */
function numberedParts(parts: AnnualPart[], language: Language): AnnualPart[] {
  const words = strings[language];
  let part = 0;
  let figure = 0;
  let table = 0;
  const next = (template: string, number: number) => fillText(template, { number });
  return parts.map((one) => ({
    ...one,
    number: one.number === '' ? '' : sectionNumber((part += 1), language),
    ...(one.figure && { figure: { ...one.figure, number: next(words['figure.number'], (figure += 1)) } }),
    tables:
      one.layout === 'wide'
        ? one.tables
        : one.tables.map((own) => ({ ...own, number: next(words['table.number'], (table += 1)) })),
  }));
}

/** Columns of a table across with English heads. */
const mostAcross = 14;

/** The appendix: areas by programme on landscape pages, and every published figure with its sentence. */
function appendixParts(setting: Setting, { year }: Edition): AnnualPart[] {
  const { language, words } = setting;
  const byArea = hasAreas(setting.book, year) ? [{ ...byAreaTable(setting, year), id: 'appendix-areas' }] : [];
  const appendices = [
    ...byArea.map((table) => columnGroups(table, mostAcross, language)),
    [publishedTable(setting, year)],
  ];
  const base = { number: '', paragraphs: [], side: [], definitions: [], layout: 'wide' as const, sheet: 'wide' };
  return appendices.flatMap((tables, index) => {
    const number =
      appendices.length === 1
        ? words['annual.appendix']
        : fillText(words['annual.appendixNumber'], { number: index + 1 });
    return tables.map((table, more) => ({
      ...base,
      id: `appendix-${index + 1}${more === 0 ? '' : `-${more + 1}`}`,
      tables: [table],
      title: `${number}　${plainText(table.title)}`,
    }));
  });
}

function notesPart(setting: Setting): AnnualPart {
  const title = setting.words['annual.notes'];
  const base = { number: '', paragraphs: [], side: [], tables: [], layout: 'notes' as const, sheet: 'end' };
  return {
    ...base,
    id: 'notes',
    title,
    definitions: [
      ...noteRows(setting),
      ...withheldNote(setting),
      ...measureDefinitions(setting),
      ...notesOfYears(setting),
    ],
  };
}

/** What the package says of single figures of the year and of the years before it, which the tables hold too. */
function notesOfYears(setting: Setting): AnnualPart['definitions'] {
  const { book } = setting;
  return noteRowsOf(setting, topProgrammes(book), ({ year }) => Number(year) <= Number(book.year));
}

/** 版权页. What the package does not give is not printed. */
function imprintPart(setting: Setting, edition: Edition): AnnualPart {
  const { site, book, language, words } = setting;
  const { release } = book;
  const title = titleOf(edition.title, language);
  const publisher = site.identity.publisher === undefined ? undefined : publisherName(setting);
  const id = [literal(release.id)];
  const rows: [string, Sentence | undefined][] = [
    [words[edition.theme ? 'official.title' : 'annual.imprint.title'], [title]],
    [words['annual.imprint.publisher'], optional(publisher)],
    [words['annual.imprint.status'], optional(statusWords(setting, edition) || undefined)],
    [
      words['annual.imprint.date'],
      edition.date === undefined ? undefined : [literal(formatDate(edition.date, language))],
    ],
    [words['annual.imprint.cutoff'], [literal(formatDate(release.description.cutoff, language))]],
    [words['annual.imprint.release'], id],
    [words['annual.imprint.cite'], citation(title, publisher, release.id, language)],
    [words['annual.imprint.licence'], optional(release.licence)],
    [words['annual.imprint.contact'], optional(site.identity.contact?.[language])],
    [words['annual.imprint.next'], optional(edition.next?.[language])],
    [words['annual.imprint.fonts'], [edition.theme ? officialFaces(setting) : words['annual.imprint.fontsText']]],
    [words['revisions.digest'], [literal(release.digest)]],
  ];
  const definitions = rows.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
  const base = { number: '', paragraphs: [], side: [], tables: [], layout: 'imprint' as const, sheet: 'end' };
  return { ...base, id: 'imprint', title: words['annual.imprint'], definitions };
}

function citation(title: string, publisher: string | undefined, id: string, language: Language): Sentence {
  const words = strings[language];
  const release = [literal(id)];
  return publisher === undefined
    ? fill(words['annual.imprint.citeTitle'], { title, release })
    : fill(words['annual.imprint.citeText'], { title, publisher, release });
}

function optional(text: string | undefined): Sentence | undefined {
  return text === undefined ? undefined : [text];
}

/** Which faces an official document is set in: those that the package brings, and what stands in for the others. */
function officialFaces({ site, language, words }: Setting): string {
  const { faces = {} } = site.identity;
  const roles = Object.keys(faceRoles) as FaceRole[];
  const own = roles.flatMap((role) => {
    const face = faces[role];
    const values = face && { role: words[`face.${role}`], name: titleOf(face.name, language), licence: face.licence };
    return values === undefined ? [] : [plainText(fill(words['official.ownFace'], values))];
  });
  const others = roles.filter((role) => faces[role] === undefined).map((role) => words[`face.${role}`]);
  const standIn = fill(words['official.standIn'], { roles: listText(others, language) });
  return plainText(fill(words['official.fonts'], { own: own.join(''), standIn: others.length === 0 ? [] : standIn }));
}
