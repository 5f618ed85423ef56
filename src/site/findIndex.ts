/** The names by which a reader may ask for a figure, as scripts hold them: titles, short names, aliases, codes, pinyin. */
import { pinyin } from 'pinyin-pro';
import { areasAbove, areasWithin } from '../figures/areas.ts';
import { type Book, programmeOf } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { openingPeriod, sitePeriods } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import { totalCode } from '../model/description.ts';
import { askedText, type FindIndex, type NameData } from '../model/readingsData.ts';
import { languages, type Language, type Text, titleOf } from '../model/language.ts';
import { addressOfCode, kindOfCode, type PeriodCode, yearNumber } from '../model/period.ts';
import type { Area } from '../model/release.ts';
import { editionKindKey, type Setting } from '../tables/setting.ts';
import { formatCode } from '../words/format/period.ts';

/** Which area, programme, measure and period each number of a script stands for; a part has about as many numbers. */
export type FindCodes = {
  areas: Area[];
  programmes: string[];
  measures: string[];
  periods: PeriodCode[];
  partOf: number[];
  parts: number[][];
};

/** About 40 kB of a script, packed. */
const mostFiguresInPart = 3000;

const codesOfBooks = new WeakMap<Book['figures'], FindCodes>();

/** The same in every language. */
export function findCodes(book: Book): FindCodes {
  const codes = codesOfBooks.get(book.figures) ?? listCodes(book);
  codesOfBooks.set(book.figures, codes);
  return codes;
}

function listCodes(book: Book): FindCodes {
  const { release, figures } = book;
  const asked = new Set(figures.map(({ key }) => key.programme));
  const totals = release.description.totals.map(totalCode);
  const programmes = [...release.programmes.map(({ code }) => code), ...totals].filter((code) => asked.has(code));
  const areas = inFamilies(book);
  const count = Map.groupBy(figures, ({ key }) => `${key.programme}/${key.area}`);
  const partOf = partsOfAreas(areas, (area) =>
    Math.max(0, ...programmes.map((programme) => count.get(`${programme}/${area.code}`)?.length ?? 0)),
  );
  const areaParts = new Map(areas.map(({ code }, index) => [code, partOf[index] ?? 0]));
  const byProgramme = Map.groupBy(figures, ({ key }) => key.programme);
  return {
    areas,
    programmes,
    measures: release.description.measures.map(({ code }) => code),
    periods: [...new Set(figures.map(({ year }) => year))].toSorted(),
    partOf,
    parts: programmes.map((programme) => [
      ...new Set(byProgramme.get(programme)!.map(({ key }) => areaParts.get(key.area) ?? 0)),
    ]),
  };
}

/** The publisher's own with those above, then the areas of each parent together, then any others. */
function inFamilies(book: Book): Area[] {
  const within = (codes: string[]): Area[] => {
    const families = codes.flatMap((code) => areasWithin(book, code));
    return families.length === 0 ? [] : [...families, ...within(families.map(({ code }) => code))];
  };
  const heads = new Set([book.area, ...areasAbove(book)]);
  const own = book.release.areas.filter(({ code }) => heads.has(code));
  return [...new Set([...own, ...within([book.area]), ...book.release.areas])];
}

function partsOfAreas(areas: Area[], countOf: (area: Area) => number): number[] {
  let part = 0;
  let filled = 0;
  return areas.map((area) => {
    const count = countOf(area);
    if (filled > 0 && filled + count > mostFiguresInPart) {
      part += 1;
      filled = 0;
    }
    filled += count;
    return part;
  });
}

/** `setting` of the book of the whole site. */
export function findIndex(setting: Setting): FindIndex {
  const { site, book, language, words } = setting;
  const { areas, programmes, measures, periods, partOf, parts } = findCodes(book);
  const { leading, others } = leadingProgrammes(book);
  const opening = openingPeriod(book);
  const { all: own } = sitePeriods(book);
  return {
    names: {
      area: areas.map((area) => areaName(setting, area)),
      programme: programmes.map((code) => programmeName(setting, code)),
      measure: measures.map((code) => measureName(setting, code)),
      period: periods.map((code) => periodName(setting, code)),
    },
    own: areas.findIndex(({ code }) => code === book.area),
    latest: periods.indexOf(opening),
    extent: [periods.indexOf(own[0] ?? opening), periods.indexOf(own.at(-1) ?? opening)],
    partOf,
    parts,
    top: [...leading, ...others].map(({ code }) => programmes.indexOf(code)).filter((place) => place >= 0),
    years: periods.map(yearNumber),
    addresses: periods.map(addressOfCode),
    explorer: pages.explorer,
    publications: site.editions.map((edition) => [
      titleOf(edition.title, language),
      pages.publication(edition.code),
      edition.year,
      words[edition.theme === undefined ? editionKindKey(edition) : 'official.kind'],
    ]),
    words: Object.fromEntries(Object.entries(words).filter(([key]) => /^(find|reading)\./.test(key))),
  };
}

function areaName({ book, language, words }: Setting, { code, title, aliases = [], demonstration }: Area): NameData {
  const hasPage = !areasAbove(book).includes(code) && areasWithin(book).length > 0;
  return [
    code,
    titleOf(title, language),
    formsOf([title, ...aliases], code),
    hasPage ? pages.area(code) : '',
    demonstration ? words['mark.demonstration'] : '',
  ];
}

/** A part of a programme has the page of it; a declared total that of the overview. */
function programmeName({ book, language }: Setting, code: string): NameData {
  const programme = programmeOf(book, code);
  if (programme === undefined) {
    const total = book.release.description.totals.find((declared) => totalCode(declared) === code)!;
    return [code, titleOf(total.title, language), formsOf([total.title], ''), pages.overview, ''];
  }
  const { title, short, aliases = [], parent, definition } = programme;
  const page = pages.programme(parent === '' ? code : parent);
  return [code, titleOf(title, language), formsOf([title, short, ...aliases], code), page, definition[language] ?? ''];
}

/** By the names that programmes give it too. */
function measureName({ book: { release }, language }: Setting, code: string): NameData {
  const { measures, labels } = release.description;
  const { title } = measures.find((measure) => measure.code === code)!;
  const names = labels.filter(({ measure }) => measure === code).map((label) => label.title);
  return [code, titleOf(title, language), formsOf([title, ...names], ''), '', ''];
}

function periodName({ book, language }: Setting, code: PeriodCode): NameData {
  const written = languages.map((other) => formatCode(code, other));
  const isYear = kindOfCode(code) === 'year';
  const year = isYear ? [String(yearNumber(code))] : [];
  const forms = [...written, ...written.map((form) => form.replace('年', '')), code, addressOfCode(code), ...year];
  const { years, parts } = sitePeriods(book);
  const hasPage = years.includes(code) || parts.includes(code);
  return [code, formatCode(code, language), distinct(forms), hasPage ? pages.period(code) : '', ''];
}

/** Chinese with its pinyin, other languages as they are. */
function formsOf(texts: Text[], code: string): string[] {
  const written = texts.flatMap((text) => languages.flatMap((language) => formsIn(text, language)));
  return distinct([...written, code]);
}

function formsIn(text: Text, language: Language): string[] {
  const form = askedText(text[language] ?? '');
  if (!/\p{Script=Han}/u.test(form)) return [form];
  const syllables = pinyin(form.replaceAll(' ', ''), { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return [form, syllables.join(' ')];
}

function distinct(forms: string[]): string[] {
  return [...new Set(forms.map(askedText))].filter((form) => form !== '');
}
