/** The scripts of the line that finds: the index of names, and the numbers of a programme in a part of the areas. */
import { divisionsWithin } from '../figures/areas.ts';
import { type Book, measureOf, programmeOf } from '../figures/book.ts';
import { leadMeasure } from '../figures/rank.ts';
import { folderName } from '../model/address.ts';
import { cellData } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { FindIndex, FindPart, MeasureAnswers, PeriodAnswer } from '../model/readingsData.ts';
import { type Language, plainText } from '../model/language.ts';
import { kindOfCode } from '../model/period.ts';
import type { Area } from '../model/release.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { figureTitle } from '../narrative/phrases/figure.ts';
import { isFullYear, periodWords } from '../narrative/phrases/when.ts';
import { chartUnit, tone } from '../tables/caption.ts';
import { rankWords, toldCell } from '../tables/readings.ts';
import { type Setting, settingAt, type Site } from '../tables/setting.ts';
import { findCodes, findIndex } from './findIndex.ts';

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
    const rank = rankWords(setting, figure, siblings(book, figure, area, fields));
    return [periods.indexOf(figure.year), daysOf(setting, figure), cellData({ ...cell, ...(rank && { rank }) })];
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

/** What the name of its period does not say: the day of a stock, or the days that the figure covers. */
function daysOf({ book, language }: Setting, figure: Figure): string {
  const isStock = measureOf(book, figure.key.measure).kind === 'stock';
  const isWhole = kindOfCode(figure.year) !== 'year' || isFullYear(book, figure.key.period);
  return isWhole && !isStock ? '' : plainText(periodWords(figure, book, language));
}
