/** Columns of a brief table: counts, money, the change of one and standards. */
import { isCountMeasure, isMoneyMeasure, isOfficial, leadTotal, measureOf, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../../figures/compare.ts';
import { isValue, notApplicable, notAvailable, withheld, type Figure } from '../../model/cell.ts';
import { shiftedYears } from '../../model/period.ts';
import { totalCode, type Measure } from '../../model/description.ts';
import { plainText, type Language } from '../../model/language.ts';
import { literal, isFullYear } from '../../narrative/phrases/when.ts';
import { columnFigures, inOneUnit, isFigure, type ColumnOf, type Content } from '../../tables/column.ts';
import { figureOrTotal, measureColumn, standardColumn } from '../../tables/programmeColumns.ts';
import type { Setting } from '../../tables/setting.ts';
import { fill, strings } from '../../words/strings.ts';

/** Counts, money, its change where official figures of an earlier year are there, and the standard with its unit. */
export function briefColumns(
  setting: Setting,
  programmes: string[],
  mostCounts: number,
  earlier?: string,
): ColumnOf<string>[] {
  const { book } = setting;
  const used = book.release.description.measures.filter((measure) => spread(book, measure, programmes) > 0);
  const counted = used.filter((measure) => isCountMeasure(book, measure));
  const shared = counted
    .toSorted((a, b) => spread(book, b, programmes) - spread(book, a, programmes))
    .slice(0, mostCounts);
  const money = used.filter((measure) => isMoneyMeasure(book, measure)).slice(0, 1);
  const lead = leadTotal(book)?.total;
  const values = [...counted.filter((measure) => shared.includes(measure)), ...money].map((measure) => {
    const totals = book.release.description.totals.filter((total) => total.measure === measure.code).map(totalCode);
    const column = { ...measureColumn(setting, measure), adds: measure.code === lead?.measure };
    return inOneUnit(setting, column, [...programmes, ...totals]);
  });
  const standards = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  const changed = values.at(-1);
  return [
    ...values,
    ...(changed === undefined ? [] : changeColumn(setting, changed, lead && totalCode(lead), programmes, earlier)),
    ...(used.some(({ kind }) => kind === 'standard') ? [standardColumn(setting, standards)] : []),
  ];
}

/** How many of the programmes have an official figure of the measure. */
function spread(book: Book, measure: Measure, programmes: string[]): number {
  return programmes.filter((programme) => isOfficial(figureOrTotal(book, programme, measure))).length;
}

/** The change since `from`, or since the earlier year with which the whole is compared, else since the latest that a part is compared with. */
export function changeColumn<Subject>(
  { book, language }: Setting,
  values: ColumnOf<Subject>,
  whole: Subject | undefined,
  parts: Subject[],
  from?: string,
): ColumnOf<Subject>[] {
  const policy = comparisonPolicies.brief;
  const years = (subjects: Subject[]) =>
    columnFigures(values, subjects).flatMap((figure) => comparison(book, figure, policy)?.earlier.year ?? []);
  const [ofWhole] = whole === undefined ? [] : years([whole]);
  const earlier = from ?? ofWhole ?? years(parts).toSorted().at(-1);
  if (earlier === undefined) return [];
  const content = (subject: Subject): Content => {
    const later = values.content(subject);
    if (!isFigure(later)) return later;
    if (isChangeWithheld(book, later, earlier)) return withheld;
    const change = comparisonWith(book, later, earlier, policy)?.change;
    return change ?? (isValue(later.cell) ? notAvailable : notApplicable);
  };
  const title = changeTitle(book, columnFigures(values, parts), earlier, language);
  return [{ ...values, title, adds: true, content }];
}

function changeTitle(book: Book, figures: Figure[], earlier: string, language: Language): string {
  const isWhole = figures.every(
    ({ key }) => measureOf(book, key.measure).kind === 'stock' || isFullYear(book, key.period),
  );
  const isNext = shiftedYears(book.year, -1) === earlier;
  const [next, on] = isWhole
    ? (['brief.change', 'brief.changeOn'] as const)
    : (['brief.changeSame', 'brief.changeSameOn'] as const);
  return plainText(fill(strings[language][isNext ? next : on], { year: [literal(earlier)] }));
}
