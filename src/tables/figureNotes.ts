/** Footnotes of single figures, grouped under a label of their years, areas, programmes and measures. */
import { areasWithin, partsOf, topProgrammes, type Book } from '../figures/book.ts';
import type { Definition } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { areaTitle, measureTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { fillText, joinText, strings } from '../words/strings.ts';
import type { Setting } from './setting.ts';

export type FigureTest = (figure: Figure) => boolean;

/** Two printed values, a sum that the package made itself, a figure that cannot be: the newest first, each reason once. */
export function noteRowsOf({ book, language }: Setting, programmes: Programme[], isWanted: FigureTest): Definition[] {
  if (book.release.figures.every(({ note }) => note?.[language] === undefined)) return [];
  const parts = programmes.flatMap(({ code }) => partsOf(book, code));
  const codes = new Set([...programmes, ...parts].map(({ code }) => code));
  const within = new Set([book.area, ...areasWithin(book).map(({ code }) => code)]);
  const among = book.release.figures.filter(
    (figure) => within.has(figure.key.area) && codes.has(figure.key.programme) && isWanted(figure),
  );
  const noted = among
    .filter(({ note }) => note?.[language] !== undefined)
    .toSorted((a, b) => Number(b.year) - Number(a.year));
  const groups = Map.groupBy(noted, ({ note }) => note?.[language] ?? '');
  return [...groups].map(([text, figures]) => ({
    term: figuresLabel(figures, among, book, language),
    text: [text],
  }));
}

/** Figures of the same measures of a programme, in the same years and areas. */
type FigureBlock = { years: Set<string>; areas: Set<string>; programmes: Set<string>; measures: Set<string> };

type Dimension = keyof FigureBlock;

/** What a note is about, said once: “2002, 2020, all areas, Public assistance, Persons, Households”. */
export function figuresLabel(figures: Figure[], among: Figure[], book: Book, language: Language): string {
  const years = [...Map.groupBy(figures, ({ year }) => year).values()];
  const blocks = years.flatMap((ofYear) =>
    isEverything(ofYear, among) ? [wholeBlock(ofYear)] : ofYear.map(singleBlock),
  );
  const dimensions: Dimension[] = ['areas', 'measures', 'programmes', 'years'];
  const labels = dimensions.reduce(mergedBlocks, blocks).map((block) => blockLabel(block, among, book, language));
  return joinText(labels, 'semicolon', language);
}

/** Whether they are several, and no figure of that year and of these areas is left out. */
function isEverything(ofYear: Figure[], among: Figure[]): boolean {
  const { years, areas } = wholeBlock(ofYear);
  const all = among.filter(({ key, year }) => years.has(year) && areas.has(key.area));
  return all.length > 1 && all.length === ofYear.length;
}

function wholeBlock(ofYear: Figure[]): FigureBlock {
  return {
    years: new Set(ofYear.map(({ year }) => year)),
    areas: new Set(ofYear.map(({ key }) => key.area)),
    programmes: new Set(),
    measures: new Set(),
  };
}

function singleBlock({ key, year }: Figure): FigureBlock {
  return {
    years: new Set([year]),
    areas: new Set([key.area]),
    programmes: new Set([key.programme]),
    measures: new Set([key.measure]),
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

/** The publisher's own area goes without saying, and so does the area of a page that has no other. */
function areaNames({ areas }: FigureBlock, among: Figure[], book: Book, language: Language): string[] {
  const known = new Set(among.map(({ key }) => key.area));
  if (known.size === 1) return [];
  const inner = areasWithin(book).filter(({ code }) => known.has(code));
  const isEveryArea = inner.length > 1 && inner.every(({ code }) => areas.has(code));
  if (isEveryArea) return [strings[language]['notes.everyArea']];
  return [...areas].filter((code) => code !== book.area).map((code) => areaTitle(book, code, language));
}

/** A programme stands for its parts; the only programme of a page goes without saying. */
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
