/** Notes on coverage, periods, sources and single figures, and the definitions of programmes and measures. */
import { yearNumber } from '../model/period.ts';
import { areasWithin } from '../figures/areas.ts';
import { measureOf, measuresOf, partsOf, topProgrammes, type Book } from '../figures/book.ts';
import type { Definition } from '../model/block.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/description.ts';
import { titleOf, type Language, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { areaTitle, measureTitle, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { isFullYear, literal, periodNotes, plainVerb, usualPeriod } from '../narrative/phrases/when.ts';
import { formatDate, formatPeriod } from '../words/format/period.ts';
import { unitWords } from '../words/format/unit.ts';
import { fill, fillText, joinSentence, joinText, listText, strings, type StringKey } from '../words/strings.ts';
import { emptyUnit, figuresOf, sourceName } from './caption.ts';
import { mayOverlap, sumNote } from './countNotes.ts';
import { totalNote } from './programmeColumns.ts';
import type { Setting } from './setting.ts';

/** Coverage, periods, totals, rounding, demonstration figures and sources, from the release. */
export function noteRows(setting: Setting): Definition[] {
  const { book, language, words } = setting;
  const [first, ...more] = book.release.sources
    .filter(({ code }) => book.figures.some(({ source, cell }) => source === code && !isDemonstration(cell)))
    .map((source): Sentence => [sourceName(source, language)]);
  return [
    { term: words['notes.scope'], text: scope(setting) },
    { term: words['notes.periods'], text: periods(setting), more: periodNotes(book, language) },
    ...totals(setting),
    ...(mayOverlap(book) ? [{ term: words['notes.people'], text: sumNote(setting) }] : []),
    ...writtenNotes(setting),
    { term: words['notes.rounding'], text: [words[isRounded(book) ? 'notes.rounding.some' : 'notes.rounding.text']] },
    ...(book.hasDemonstration
      ? [{ term: words['notes.demonstration'], text: [words['notes.demonstration.text']] }]
      : []),
    ...(first === undefined ? [] : [{ term: words['notes.sources'], text: first, more }]),
  ];
}

/** Those that the package gives, in the languages that it gives them in. */
function writtenNotes({ book, language, words }: Setting): Definition[] {
  const notes = book.release.description.notes ?? [];
  const [first, ...more] = notes.flatMap((note): Sentence[] => {
    const text = note[language];
    return text === undefined ? [] : [[text]];
  });
  return first === undefined ? [] : [{ term: words['notes.written'], text: first, more }];
}

/** Whether tables show fewer decimals than the files. */
function isRounded({ release }: Book): boolean {
  return release.description.measures.some(({ average, decimals }) => average === true || decimals !== undefined);
}

/** For tables whose heads do not say, at every width, which numbers are averages. */
export function averageNotes({ language, words }: Setting, measures: Measure[]): Sentence[] {
  const averages = measures.filter(({ average }) => average).map(({ title }) => titleOf(title, language));
  if (averages.length === 0) return [];
  return [fill(words['note.average'], { measures: listText(averages, language) })];
}

/** Whether the figures of the publisher's area are those of the areas within, added up. */
function scope({ book, language, words }: Setting): Sentence {
  const real = new Set(book.release.programmes.map(({ code }) => code));
  const isSum = book.figures.some(
    ({ key, cell }) =>
      key.area === book.area && real.has(key.programme) && isValue(cell) && cell.flags.includes('computed'),
  );
  const template = isSum && areasWithin(book).length > 0 ? 'notes.scope.sums' : 'notes.scope.text';
  return fill(words[template], { area: areaTitle(book, book.area, language) });
}

function totals(setting: Setting): Definition[] {
  const { book, words } = setting;
  const [first, ...more] = book.release.description.totals.map((total) => totalNote(setting, total));
  return first === undefined ? [] : [{ term: words['notes.totals'], text: first, more }];
}

function periods({ book, language, words }: Setting): Sentence {
  const others = topProgrammes(book).flatMap((programme): Sentence[] => {
    // A stock has a day, not a period.
    const odd = figuresOf(book, programme, book.area, book.year).find(
      ({ key }) => !isFullYear(book, key.period) && measureOf(book, key.measure).kind !== 'stock',
    );
    if (odd === undefined) return [];
    const name = programmeTitle(programme, language);
    const { start, end } = odd.key.period;
    if (start === undefined)
      return [fill(words['notes.periods.unknown'], { programme: name, end: [literal(formatDate(end, language))] })];
    const period = [literal(formatPeriod({ start, end }, language))];
    return [fill(words['notes.periods.other'], { programme: name, period })];
  });
  if (others.length > 0 && others.length === topProgrammes(book).length)
    return joinSentence(others, 'sentence', language);
  const hasStocks = book.release.description.measures.some(({ kind }) => kind === 'stock');
  const whole = usualPeriod(hasStocks, book, language);
  return joinSentence([whole, ...others], 'sentence', language);
}

export function programmeDefinitions({ book, language }: Setting): Definition[] {
  return topProgrammes(book)
    .flatMap((programme) => [programme, ...partsOf(book, programme.code)])
    .map((programme) => ({ term: programmeTitle(programme, language), text: [programme.definition[language] ?? ''] }));
}

export function measureDefinitions(setting: Setting): Definition[] {
  const { book, language } = setting;
  return book.release.description.measures
    .filter((measure) => book.release.programmes.some(({ code }) => measuresOf(book, code).includes(measure)))
    .map((measure) => ({ term: titleOf(measure.title, language), text: [measureText(measure, setting)] }));
}

const dimensionKeys = {
  area: 'dimension.area',
  programme: 'dimension.programme',
  period: 'dimension.period',
} as const satisfies Record<Measure['adds'][number], StringKey>;

const kindKeys = {
  stock: 'kind.stock',
  served: 'kind.served',
  flow: 'kind.flow',
  standard: 'kind.standard',
  rate: 'kind.rate',
  target: 'kind.target',
} as const satisfies Record<Measure['kind'], StringKey>;

function measureText(measure: Measure, { language, words }: Setting): string {
  const { kind, unit, adds } = measure;
  const parts = adds.map((dimension) => words[dimensionKeys[dimension]]);
  const dimensions = joinText(parts, 'item', language);
  const adding = adds.length === 0 ? words['methods.addsNone'] : fillText(words['methods.adds'], { dimensions });
  const unitText =
    unit === undefined ? words['methods.unitVaries'] : unitWords(emptyUnit(unit, language), language, false);
  const kindText = fillText(words[kindKeys[kind]], { verb: plainVerb(measure, language) });
  return joinText([kindText, unitText, adding], 'semicolon', language);
}

export type FigureTest = (figure: Figure) => boolean;

/** The newest first, each note once with all figures it applies to. */
export function noteRowsOf(
  { book, language }: Setting,
  programmes: Programme[],
  isWanted: FigureTest,
  areas = [book.area, ...areasWithin(book).map(({ code }) => code)],
): Definition[] {
  if (book.figures.every(({ note }) => note?.[language] === undefined)) return [];
  const parts = programmes.flatMap(({ code }) => partsOf(book, code));
  const codes = new Set([...programmes, ...parts].map(({ code }) => code));
  const within = new Set(areas);
  const among = book.figures.filter(
    (figure) => within.has(figure.key.area) && codes.has(figure.key.programme) && isWanted(figure),
  );
  const noted = among
    .filter(({ note }) => note?.[language] !== undefined)
    .toSorted((a, b) => yearNumber(b.year) - yearNumber(a.year));
  const groups = Map.groupBy(noted, ({ note }) => note?.[language] ?? '');
  return [...groups].map(([text, figures]) => ({
    term: figuresLabel(figures, among, book, language),
    text: [text],
  }));
}

/** Figures of the same measures of a programme, in the same years and areas. */
type FigureBlock = { years: Set<string>; areas: Set<string>; programmes: Set<string>; measures: Set<string> };

type Dimension = keyof FigureBlock;

/** “2002, 2020, all areas, Public assistance, Persons, Households” */
export function figuresLabel(figures: Figure[], among: Figure[], book: Book, language: Language): string {
  const years = [...Map.groupBy(figures, ({ year }) => year).values()];
  const blocks = years.flatMap((ofYear) =>
    isEverything(ofYear, among)
      ? [{ ...blockOf(ofYear), programmes: noCodes, measures: noCodes }]
      : ofYear.map((figure) => blockOf([figure])),
  );
  const dimensions: Dimension[] = ['areas', 'measures', 'programmes', 'years'];
  const labels = dimensions.reduce(mergedBlocks, blocks).map((block) => blockLabel(block, among, book, language));
  return joinText(labels, 'semicolon', language);
}

const noCodes = new Set<string>();

/** Whether they are several, and no figure of that year and of these areas is left out. */
function isEverything(ofYear: Figure[], among: Figure[]): boolean {
  const { years, areas } = blockOf(ofYear);
  const all = among.filter(({ key, year }) => years.has(year) && areas.has(key.area));
  return all.length > 1 && all.length === ofYear.length;
}

function blockOf(figures: Figure[]): FigureBlock {
  return {
    years: new Set(figures.map(({ year }) => year)),
    areas: new Set(figures.map(({ key }) => key.area)),
    programmes: new Set(figures.map(({ key }) => key.programme)),
    measures: new Set(figures.map(({ key }) => key.measure)),
  };
}

/** Blocks that differ only in one dimension become one. */
function mergedBlocks(blocks: FigureBlock[], dimension: Dimension): FigureBlock[] {
  const alike = (block: FigureBlock) =>
    JSON.stringify(Object.entries(block).map(([name, codes]) => (name === dimension ? [] : [...codes].toSorted())));
  return [...Map.groupBy(blocks, alike).values()].map((group) => ({
    ...group[0]!,
    [dimension]: new Set(group.flatMap((block) => [...block[dimension]])),
  }));
}

function blockLabel(block: FigureBlock, among: Figure[], book: Book, language: Language): string {
  const list = (items: string[]) => joinText(items, 'item', language);
  const names = [
    list(areaNames(block, among, book, language)),
    list(programmeNames(block, among, book, language)),
    list(measureNames(block, book, language)),
  ];
  const years = fillText(strings[language]['year.of'], { year: list([...block.years].toSorted()) });
  return joinText([years, joinText(names, 'name beside name', language)], 'name', language);
}

/** The publisher's area is not named, nor the area of a page that has no other. */
function areaNames({ areas }: FigureBlock, among: Figure[], book: Book, language: Language): string[] {
  const known = new Set(among.map(({ key }) => key.area));
  if (known.size === 1) return [];
  const inner = areasWithin(book).filter(({ code }) => known.has(code));
  const isEveryArea = inner.length > 1 && inner.every(({ code }) => areas.has(code));
  if (isEveryArea) return [strings[language]['notes.everyArea']];
  return [...areas].filter((code) => code !== book.area).map((code) => areaTitle(book, code, language));
}

/** Parts are not named beside their programme, nor the only programme of a page. */
function programmeNames({ programmes }: FigureBlock, among: Figure[], book: Book, language: Language): string[] {
  const known = new Set(among.map(({ key }) => key.programme));
  const isOnly = topProgrammes(book).filter(({ code }) => known.has(code)).length === 1;
  return book.release.programmes
    .filter(({ code, parent }) => programmes.has(code) && !programmes.has(parent) && !(isOnly && parent === ''))
    .map((programme) => shortTitle(programme, language));
}

function measureNames({ measures, programmes }: FigureBlock, book: Book, language: Language): string[] {
  const [programme] = programmes;
  return [...measures].map((measure) => measureTitle(book, { programme: programme ?? '', measure }, language));
}
