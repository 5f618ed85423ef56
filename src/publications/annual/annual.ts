/** The annual report: contents, reading guide and numbered parts, with appendix, notes and imprint at the end. */
import { yearNumber } from '../../model/period.ts';
import { topProgrammes } from '../../figures/book.ts';
import { isAbout, isValue } from '../../model/cell.ts';
import { faceRoles, type Edition, type FaceRole } from '../../model/edition.ts';
import { plainText, titleOf, type Language, type Sentence } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { hasUnlikePeople } from '../../tables/countNotes.ts';
import { withheldNote } from '../../tables/disclosure.ts';
import { measureDefinitions, noteRows, noteRowsOf } from '../../tables/notes.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { sectionNumber } from '../../words/format/cell.ts';
import { formatDate } from '../../words/format/period.ts';
import { typesetting } from '../../words/format/grammar.ts';
import { fill, fillText, joinText, listText, strings, type StringKey } from '../../words/strings.ts';
import { filledRows, inYear, publicationFrame, signingRows, statusWords } from '../sheet/edition.ts';
import { type AnnualPart, type AnnualView, appendixParts, emptyPart, type TocRow } from './annualView.ts';
import { cover, keyFigures } from './front.ts';
import { overviewPart, programmeParts } from './programmeParts.ts';

/** Both the page on the site and the PDF are drawn from it. */
export function annual(siteSetting: Setting, edition: Edition): AnnualView {
  const setting = inYear(siteSetting, edition.year);
  const { book, language, words } = setting;
  const frame = publicationFrame(siteSetting, edition, words['annual.download']);
  const { title } = frame;
  const status = statusWords(setting, edition);
  const parts = numberedParts(
    [
      overviewPart(setting, edition),
      ...programmeParts(setting, edition),
      ...appendixParts(setting, edition.year),
      notesPart(setting),
      imprintPart(setting, edition),
    ],
    language,
  );
  const key = keyFigures(setting, edition.year);
  const release = `${words['annual.imprint.release']} ${book.release.id}`;
  return {
    ...frame,
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
      // The title gives way to the status.
      title: title.length + status.length < typesetting[language].runningHead ? title : '',
      status,
      foot: joinText([isShort(title, release, language) ? title : '', release], 'running', language),
    },
  };
}

/** A longer foot would run into the number of the page, which takes ten characters. */
function isShort(title: string, release: string, language: Language): boolean {
  return title.length + release.length + 10 < typesetting[language].runningHead;
}

function contents({ words }: Setting, key: AnnualView['key'], parts: AnnualPart[]): AnnualView['contents']['groups'] {
  const body: TocRow[] = [
    { id: key.id, number: '', title: key.title },
    ...parts.map(({ id, number, title }) => ({ id, number, title: [title] as Sentence })),
  ];
  const figures = parts
    .flatMap(({ figures }) => figures[0]?.content ?? [])
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

function howToRead(setting: Setting): { term: string; text: string }[] {
  const { words, book } = setting;
  const values = book.figures.flatMap(({ cell }) => (isValue(cell) ? cell.flags : []));
  const symbols = [
    ...(book.figures.some(({ cell }) => cell.state === 'withheld') ? [words['key.withheld']] : []),
    words['key.na'],
    words['key.x'],
    words['key.zero'],
    ...(values.includes('provisional') ? [words['key.provisional']] : []),
    ...(book.figures.some(({ cell }) => isAbout(cell)) ? [words['key.approximate']] : []),
  ].map((symbol) => {
    const [term = '', ...rest] = symbol.split(' ');
    return { term, text: rest.join(' ') };
  });
  return [
    hasUnlikePeople(setting, book.release.description.measures)
      ? { term: words['annual.how.counts'], text: words['annual.how.counts.text'] }
      : { term: words['table.unit'], text: words['annual.how.units.text'] },
    ...symbols,
    ...(book.hasDemonstration
      ? [{ term: words['annual.how.demonstration'], text: words['annual.how.demonstration.text'] }]
      : []),
    { term: words['annual.how.pages'], text: words['annual.how.pages.text'] },
  ];
}

/** Numbers parts of the text, figures and tables through the report; appendices are not counted. */
function numberedParts(parts: AnnualPart[], language: Language): AnnualPart[] {
  const words = strings[language];
  let partCount = 0;
  let figureCount = 0;
  let tableCount = 0;
  const next = (template: string, number: number) => fillText(template, { number });
  const numbered = ({ figures }: AnnualPart): AnnualPart['figures'] => {
    if (figures.length === 0) return [];
    const number = next(words['figure.number'], (figureCount += 1));
    return figures.map(({ at, content }) => ({ at, content: { ...content, number } }));
  };
  return parts.map((part) => ({
    ...part,
    number: part.number === '' ? '' : sectionNumber((partCount += 1), language),
    figures: numbered(part),
    tables:
      part.layout === 'wide'
        ? part.tables
        : part.tables.map((table) => ({ ...table, number: next(words['table.number'], (tableCount += 1)) })),
  }));
}

function notesPart(setting: Setting): AnnualPart {
  const { book, words } = setting;
  // The tables have earlier years too.
  const figureNotes = noteRowsOf(setting, topProgrammes(book), ({ year }) => yearNumber(year) <= yearNumber(book.year));
  return {
    ...emptyPart,
    layout: 'notes',
    sheet: 'end',
    id: 'notes',
    title: words['annual.notes'],
    definitions: [...noteRows(setting), ...withheldNote(setting), ...measureDefinitions(setting), ...figureNotes],
  };
}

/** 版权页 */
function imprintPart(setting: Setting, edition: Edition): AnnualPart {
  const { site, book, language, words } = setting;
  const { release } = book;
  const title = titleOf(edition.title, language);
  const publisher = site.identity.publisher === undefined ? undefined : publisherName(setting);
  const definitions = filledRows([
    [words[edition.theme ? 'official.title' : 'annual.imprint.title'], title],
    [words['annual.imprint.publisher'], publisher],
    [words['annual.imprint.status'], statusWords(setting, edition)],
    ...signingRows(edition, language),
    [words['annual.imprint.date'], edition.date && [literal(formatDate(edition.date, language))]],
    [words['annual.imprint.cutoff'], [literal(formatDate(release.description.cutoff, language))]],
    [words['annual.imprint.release'], [literal(release.id)]],
    [words['annual.imprint.cite'], citation(title, publisher, release.id, language)],
    [words['annual.imprint.licence'], release.licence],
    [words['annual.imprint.contact'], site.identity.contact?.[language]],
    [words['annual.imprint.next'], edition.next?.[language]],
    [words['annual.imprint.fonts'], edition.theme ? officialFaces(setting) : words['annual.imprint.fontsText']],
    [words['revisions.digest'], [literal(release.digest)]],
  ]);
  return {
    ...emptyPart,
    layout: 'imprint',
    sheet: 'end',
    id: 'imprint',
    title: words['annual.imprint'],
    definitions,
  };
}

function citation(title: string, publisher: string | undefined, id: string, language: Language): Sentence {
  const words = strings[language];
  const release = [literal(id)];
  return publisher === undefined
    ? fill(words['annual.imprint.citeTitle'], { title, release })
    : fill(words['annual.imprint.citeText'], { title, publisher, release });
}

const faceKeys = {
  fangsong: 'face.fangsong',
  xiaobiaosong: 'face.xiaobiaosong',
} as const satisfies Record<FaceRole, StringKey>;

/** Faces of an official document: those of the package, and the substitutes for the others. */
function officialFaces({ site, language, words }: Setting): string {
  const { faces = {} } = site.identity;
  const roles = Object.keys(faceRoles) as FaceRole[];
  const supplied = roles.flatMap((role) => {
    const face = faces[role];
    if (face === undefined) return [];
    const values = { role: words[faceKeys[role]], name: titleOf(face.name, language), licence: face.licence };
    return [plainText(fill(words['official.ownFace'], values))];
  });
  const others = roles.filter((role) => faces[role] === undefined).map((role) => words[faceKeys[role]]);
  const standIn = fill(words['official.standIn'], { roles: listText(others, language) });
  return plainText(
    fill(words['official.fonts'], { own: supplied.join(''), standIn: others.length === 0 ? [] : standIn }),
  );
}
