import { formatPeriod } from '../i18n/formatPeriod.ts';
import { strings, type StringKey } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { plainText } from '../model/sentence.ts';
import type { Figure } from '../model/cell.ts';
import { measureOf } from '../figures/measureOf.ts';
import { commonPeriod } from './commonPeriod.ts';
import type { Setting } from './page.ts';

/** 2016—2021年人数，人; what a chart shows, of which years, or of which month of each year, in which unit. */
export function unitLine(setting: Setting, figures: Figure[], measure: string, unit: string): string {
  const { site, language } = setting;
  const years = site.own.years.filter((year) => figures.some((one) => one.year === year));
  const [first = site.own.year, last = site.own.year] = [years[0], years.at(-1)];
  const period = (year: string): string | undefined => {
    const found = commonPeriod(
      figures.filter((one) => one.year === year && measureOf(site.own, one.key.measure).kind !== 'stock'),
    );
    return found && formatPeriod(found, language);
  };
  const [from, to] = [period(first), period(last)];
  const say = (key: StringKey, values: Record<string, string>): string =>
    plainText(fill(strings[language][key], { ...values, measure, unit }));
  if (first === last)
    return to === undefined ? say('figure.unitYear', { year: last }) : say('figure.unitPeriod', { period: to });
  return from === undefined || to === undefined
    ? say('figure.unit', { first, last })
    : say('figure.unitPeriods', { first: from, last: to });
}
