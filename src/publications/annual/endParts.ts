/** End parts of the annual report: appendix tables, notes and imprint. */
import { topProgrammes } from '../../figures/book.ts';
import { faceRoles, type Edition, type FaceRole } from '../../model/edition.ts';
import { plainText, titleOf, type Language, type Sentence } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { byAreaTable, hasAreas } from '../../tables/areaTables.ts';
import { withheldNote } from '../../tables/disclosure.ts';
import { noteRowsOf } from '../../tables/figureNotes.ts';
import { publishedTable } from '../../tables/figureTables.ts';
import { measureDefinitions, noteRows } from '../../tables/notes.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { columnGroups } from '../../tables/tableView.ts';
import { formatDate } from '../../words/format/period.ts';
import { fill, fillText, listText, strings } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import type { AnnualPart } from './annualView.ts';

/** Columns of a table across with English heads. */
const mostAcross = 14;

/** The appendix: areas by programme on landscape pages, and every published figure with its sentence. */
export function appendixParts(setting: Setting, { year }: Edition): AnnualPart[] {
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

export function notesPart(setting: Setting): AnnualPart {
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
export function imprintPart(setting: Setting, edition: Edition): AnnualPart {
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
