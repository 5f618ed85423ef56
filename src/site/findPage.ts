/** The page of the line that finds: without script, every name with its latest numbers. */
import { areasBelow, areasWithin, divisionsWithin } from '../figures/areas.ts';
import { type Book, latestFigure, measureOf, measuresOf, programmeOf } from '../figures/book.ts';
import { leadingProgrammes, leadMeasure, programmesInOrder } from '../figures/rank.ts';
import { folderName, pages } from '../model/address.ts';
import { cellData, type TableView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import { type Language, plainText, type Sentence } from '../model/language.ts';
import { madeOnce } from '../model/madeOnce.ts';
import { kindOfCode } from '../model/period.ts';
import type { FindIndex, FindPart, MeasureAnswers, PeriodAnswer } from '../model/readingsData.ts';
import type { Area, Programme } from '../model/release.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { rankNumbers } from '../narrative/findings/rank.ts';
import { areaTitle, figureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { isFullYear, periodWords } from '../narrative/phrases/when.ts';
import { chartUnit, tone } from '../tables/caption.ts';
import { tabulate } from '../tables/column.ts';
import { rankWords, toldCell } from '../tables/readings.ts';
import { link, type Setting, settingAt, type Site } from '../tables/setting.ts';
import { fill, joinSentence } from '../words/strings.ts';
import { findCodes, findIndex } from './findIndex.ts';
import { type PageView, section, titledPage } from './pageView.ts';

/** More areas would make a page of megabytes: then it names those directly within the publisher's own. */
const mostAreas = 400;

export function findPage(setting: Setting): PageView {
  const { book, words } = setting;
  const below = areasBelow(book);
  const areas = below.length > mostAreas ? areasWithin(book) : below;
  const tables = [programmesTable(setting), ...(areas.length === 0 ? [] : [areasTable(setting, areas)])];
  return titledPage(setting, pages.find, words['find.pageTitle'], {
    lead: [[words['find.pageLead']]],
    sections: tables.map((table) => section(`${table.id}-all`, '', [{ kind: 'table', table }])),
  });
}

function programmesTable(setting: Setting): TableView {
  const { book, language, words } = setting;
  const named = inAlphabet(programmesInOrder(book), setting, ({ title }) => title);
  return tabulate<Programme>(setting, {
    id: 'find-programmes',
    title: [words['find.pageProgrammes']],
    stub: words['find.pageProgrammes'],
    columns: [{ title: words['find.pageNumbers'], words: true, content: (programme) => numbersOf(setting, programme) }],
    rows: named.map((programme) => ({
      subject: programme,
      head: [programmeTitle(programme, language)],
      href: link(setting, pages.programme(programme.parent === '' ? programme.code : programme.parent)),
    })),
  });
}

function areasTable(setting: Setting, areas: Area[]): TableView {
  const { book, language, words } = setting;
  const { leading } = leadingProgrammes(book);
  return tabulate<Area>(setting, {
    id: 'find-areas',
    title: [words['find.pageAreas']],
    stub: words['find.pageAreas'],
    columns: [
      {
        title: words['find.pageNumbers'],
        words: true,
        content: ({ code }) => numbersIn(setting, leading, code),
      },
    ],
    rows: inAlphabet(areas, setting, ({ title }) => title).map((area) => ({
      subject: area,
      head: [areaTitle(book, area.code, language)],
      href: link(setting, pages.area(area.code)),
    })),
  });
}

/** 人数2,414人，发放保障金1,523万元 */
function numbersOf(setting: Setting, { code }: Programme): Sentence {
  const { book, language } = setting;
  const figures = measuresOf(book, code).map((measure) => latestFigure(book, measure.code, code));
  const known = figures.filter(({ cell }) => cell.state !== 'absent');
  return listed(
    setting,
    known.map((figure) => [figureTitle(book, figure, language), figure]),
  );
}

/** The main number of every leading programme. */
function numbersIn(setting: Setting, programmes: Programme[], area: string): Sentence {
  const { book, language } = setting;
  const named = programmes.flatMap((programme): [string, Figure][] => {
    const measure = leadMeasure(book, programme);
    if (measure === undefined) return [];
    const figure = latestFigure(book, measure.code, programme.code, area);
    return figure.cell.state === 'absent' ? [] : [[shortTitle(programme, language), figure]];
  });
  return listed(setting, named);
}

function listed({ language, words }: Setting, named: [string, Figure][]): Sentence {
  const items = named.map(([name, figure]) =>
    fill(words['find.pageNumber'], { name, value: [numberOf(figure, language)] }),
  );
  return joinSentence(items, 'semicolon', language);
}

/** Chinese by its pinyin. */
function inAlphabet<Item>(items: Item[], { language }: Setting, textOf: (item: Item) => Area['title']): Item[] {
  const order = new Intl.Collator(language);
  return items.toSorted((a, b) => order.compare(textOf(a)[language] ?? '', textOf(b)[language] ?? ''));
}

/** `file` is from the folder of answers: zh/index.js, zh/3-0.js for the fourth programme and the first part. */
export type FindScript = { file: string; language: Language; programme?: number; part?: number };

export function findScripts({ book, languages }: Site): FindScript[] {
  const { parts } = findCodes(book);
  return languages.flatMap((language) => {
    const folder = folderName(language);
    const ofParts = parts.flatMap((numbers, programme) =>
      numbers.map((part) => ({ file: `${folder}/${programme}-${part}.js`, language, programme, part })),
    );
    return [{ file: `${folder}/index.js`, language }, ...ofParts];
  });
}

/** A call that hands the data to the script that asked for it: this works from a folder too. */
export function findScript(site: Site, { file, language, programme, part }: FindScript): string {
  const setting = settingAt(site, language, '');
  const data = programme === undefined || part === undefined ? findIndex(setting) : findPart(setting, programme, part);
  return scriptOf(file, data);
}

function scriptOf(file: string, data: FindIndex | FindPart): string {
  const name = /([^/]+)\.js$/.exec(file)?.[1];
  return `nianbaoFind(${JSON.stringify(name)},${JSON.stringify(data)})\n`;
}

export function findPart(setting: Setting, programme: number, part: number): FindPart {
  const { areas, programmes, partOf } = findCodes(setting.book);
  const code = programmes[programme] ?? '';
  const fields: Fields = new Map();
  const numbered = areas.flatMap((area, index): [number, MeasureAnswers[]][] => {
    if (partOf[index] !== part) return [];
    const answers = measuresOfArea(setting, code, area, fields);
    return answers.length === 0 ? [] : [[index, answers]];
  });
  return Object.fromEntries(numbered);
}

/** The one that counts first, then in the order of the description. */
function measuresOfArea(setting: Setting, programme: string, area: Area, fields: Fields): MeasureAnswers[] {
  const { book } = setting;
  const { measures } = findCodes(book);
  const known = programmeOf(book, programme);
  const codes = [...(book.measures.get(`${programme}/${area.code}`) ?? [])];
  const main = known && leadMeasure(book, known)?.code;
  const place = (code: string) => (code === main ? -1 : measures.indexOf(code));
  return codes
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((measure) => measureAnswers(setting, { measure, programme }, area, fields));
}

function measureAnswers(
  setting: Setting,
  key: Pick<Figure['key'], 'measure' | 'programme'>,
  area: Area,
  fields: Fields,
) {
  const { book, language } = setting;
  const { measures, periods } = findCodes(book);
  const figures = periods.flatMap((year) => book.find({ ...key, area: area.code, year }) ?? []);
  const [first] = figures;
  if (first === undefined) return [];
  const unit = chartUnit(figures, setting);
  const label = figureTitle(book, first, language);
  const values = figures.map((figure): PeriodAnswer => {
    const cell = toldCell(setting, figure, unit);
    const rank = rankText(setting, figure, siblings(book, figure, area, fields));
    return [
      periods.indexOf(figure.year),
      daysOf(setting, figure),
      cellData({ ...cell, ...(rank && { rank: [rank] }) }),
    ];
  });
  const answers: MeasureAnswers = [measures.indexOf(key.measure), label, tone(book, key.programme), values];
  return [answers];
}

/** Lists of areas that are ranked together, each made once: a figure is looked for in the list of its place. */
type Fields = Map<string, NamedFigure[]>;

/** Of an area that is no division of the one above none is. */
function siblings(book: Book, { key, year }: Figure, { parent }: Area, fields: Fields): NamedFigure[] {
  const place = [key.measure, year, parent].join('/');
  const made = (): NamedFigure[] =>
    (parent === '' ? [] : divisionsWithin(book, parent)).map(({ code }) => ({
      area: code,
      figure: book.at({ ...key, area: code, year }),
    }));
  const named = fields.get(place) ?? made();
  fields.set(place, named);
  return named;
}

/** Each wording is made once: an index tells the place of every figure. */
function rankText(setting: Setting, figure: Figure, named: NamedFigure[]): string | undefined {
  const ranked = rankNumbers(figure, named);
  if (ranked === undefined) return undefined;
  const made = rankTexts(setting.words);
  const name = JSON.stringify(ranked);
  const text = made.get(name) ?? plainText(rankWords(setting, figure, named) ?? []);
  made.set(name, text);
  return text;
}

const rankTexts = madeOnce((_: Setting['words']) => new Map<string, string>());

/** What the name of its period does not say: the day of a stock, or the days that the figure covers. */
function daysOf({ book, language }: Setting, figure: Figure): string {
  const isStock = measureOf(book, figure.key.measure).kind === 'stock';
  const isWhole = kindOfCode(figure.year) !== 'year' || isFullYear(book, figure.key.period);
  return isWhole && !isStock ? '' : plainText(periodWords(figure, book, language));
}
