/** The time that the name of a sheet or a file says of its table: a year or a month. */
import { isYearText, parseMoment, yearsIn } from '../columns/moment.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Of a part of a year nothing is said: it would be taken for the whole. */
const partOfYear =
  /季|半年|quarter|\b[qh][1-4]\b|[qh][1-4]$|\d\s*[-–~至到]\s*\d{1,2}\s*月|to date|ytd|累计|上旬|中旬|下旬/iu;

/** 2019/20 is neither a year nor a month. */
const fiscalYear = /(?<!\d)(19|20)(\d{2})\s?[-–/]\s?(?:(19|20)?(\d{2}))(?!\d)/;

/** 2020, or 2020-03. `around` may say the year of 3月 or March. */
export function partTime(name: string, around: string[] = []): string | undefined {
  const text = name.normalize('NFKC').trim();
  if (partOfYear.test(text) || isFiscal(text)) return undefined;
  const [, year, month] = /(?<!\d)((?:19|20)\d{2})\s*[-_./年]?\s*(1[0-2]|0?[1-9])(?:月|(?!\d))/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  const years = yearsIn(text);
  const named = monthIn(text);
  if (years.length > 1) return undefined;
  const of = years[0] ?? (named === undefined ? undefined : onlyYear(around));
  if (of === undefined) return undefined;
  return named === undefined ? of : `${of}-${named}`;
}

export function yearOfPart(time: string): string {
  return time.slice(0, 4);
}

/** Not of 2020 alone. */
export function isMonth(time: string): boolean {
  return !isYearText(time) && parseMoment(time)?.month !== undefined;
}

function isFiscal(text: string): boolean {
  const [, , first, , next] = fiscalYear.exec(text) ?? [];
  return first !== undefined && next !== undefined && (Number(first) + 1) % 100 === Number(next);
}

function onlyYear(texts: string[]): string | undefined {
  const years = new Set(texts.flatMap(yearsIn));
  return years.size === 1 ? [...years][0] : undefined;
}

/** 3月, 三月, March, Mar. */
function monthIn(text: string): string | undefined {
  const digits = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(text)?.[1];
  const word = /(?:^|[^a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[^a-z]|$)/i.exec(text)?.[1];
  const han = /(十[一二]?|[一二三四五六七八九])月/.exec(text)?.[1];
  const number =
    digits ??
    (word && monthNames.indexOf(word.toLowerCase()) + 1) ??
    (han && '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ').indexOf(han) + 1);
  return number === undefined || number === '' ? undefined : String(number).padStart(2, '0');
}
