/** The control of periods in the masthead, as plain links: the years, and the parts of the year on view. */
import type { Book } from '../figures/book.ts';
import { isMadeUp, openingPeriod, partsOfYear, sitePeriods, yearAround } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import type { PeriodLink, PeriodRow } from '../model/block.ts';
import { kindOfCode, partCodes, type PeriodCode } from '../model/period.ts';
import { formatHead, formatShort } from '../words/format/period.ts';
import { fillText } from '../words/strings.ts';
import { link, type Setting } from './setting.ts';

/** Of more years the first and the latest are shown, and a link to all. */
const mostYears = 11;
const yearsAtEnd = 9;

/** Nothing where there is one period alone. */
export function periodControl(setting: Setting, code: PeriodCode): PeriodRow[] {
  const { book, words } = setting;
  const year = yearAround(book, code);
  const { years, parts } = sitePeriods(book);
  if (years.length + parts.length < 2) return [];
  const ofYear = partLinks(setting, year, code);
  return [
    { title: words['periods.label'], links: yearLinks(setting, year) },
    ...(ofYear.length === 0 ? [] : [{ title: fillText(words['periods.parts'], { year }), links: ofYear }]),
  ].filter(({ links }) => links.length > 0);
}

function yearLinks(setting: Setting, current: PeriodCode): PeriodLink[] {
  const { book, words } = setting;
  const { years } = sitePeriods(book);
  const latest = yearAround(book, openingPeriod(book));
  const linkOf = (year: PeriodCode): PeriodLink => ({
    label: formatHead(year, setting.language),
    href: link(setting, pages.period(year)),
    current: year === current,
    ...(year === latest && { latest: true }),
    ...(isMadeUp(book, year) && { sign: '○' }),
  });
  if (years.length <= mostYears) return years.map(linkOf);
  const shown = new Set([years[0]!, ...years.slice(-yearsAtEnd), current]);
  const all = {
    label: fillText(words['periods.all'], { count: years.length }),
    href: `${link(setting, pages.period(years.at(-1)!))}#${allYearsId}`,
  };
  return [...years.filter((year) => shown.has(year)).map(linkOf), all];
}

/** Where every year is listed. */
export const allYearsId = 'all-years';

export function hasManyYears(book: Book): boolean {
  return sitePeriods(book).years.length > mostYears;
}

/** The whole year, its quarters, then all its months; those that are not there yet, or no more, have no link. */
function partLinks(setting: Setting, year: PeriodCode, current: PeriodCode): PeriodLink[] {
  const { book, language, words } = setting;
  const there = new Set(partsOfYear(book, year));
  if (there.size === 0) return [];
  const hasPage = sitePeriods(book).years.includes(year);
  const whole = { label: words['periods.whole'], href: link(setting, pages.period(year)), current: year === current };
  const kinds = (['half', 'quarter', 'month'] as const).filter((kind) =>
    [...there].some((code) => kindOfCode(code) === kind),
  );
  const parts = kinds.flatMap((kind) =>
    partCodes(year, kind, book.calendar).map((code, index, all): PeriodLink => {
      const isOtherYear = index > 0 && calendarYear(code) !== calendarYear(all[index - 1]!);
      const isNamed = calendarYear(all[0]!) !== calendarYear(all.at(-1)!) && (index === 0 || isOtherYear);
      const label = formatShort(code, language, isNamed);
      if (!there.has(code)) return { label };
      const latest = code === openingPeriod(book) ? { latest: true } : {};
      return { label, href: link(setting, pages.period(code)), current: code === current, ...latest };
    }),
  );
  return [...(hasPage ? [whole] : []), ...parts];
}

function calendarYear(code: PeriodCode): string {
  return code.slice(0, 4);
}
