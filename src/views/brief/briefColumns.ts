import { isCountMeasure, isMoneyMeasure, isOfficial, measuresOf, type Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { inUnit } from '../../i18n/displayUnit.ts';
import { wholeYear } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue, notApplicable, notAvailable, type Figure } from '../../model/cell.ts';
import { totalCode } from '../../model/totalCode.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import type { Measure } from '../../model/measure.ts';
import { plainText } from '../../model/sentence.ts';
import { comparison, comparisonPolicies, comparisonWith } from '../../figures/compare.ts';
import { literal, numberOf } from '../../narrative/numberOf.ts';
import { titleOf } from '../../narrative/titles.ts';
import { chartUnit } from '../figureView.ts';
import { figureOrTotal } from '../ownOrTotal.ts';
import type { Column, Setting, TableCell } from '../page.ts';
import { derivedCell, emptyCell, figureCell } from '../tableCell.ts';
import { noChange } from './noChange.ts';

/** A column of the table of a brief: its cell for a programme, for a declared total, and for what a total leaves. */
export type BriefColumn = {
  measure?: string;
  column: Column;
  cell: (programme: Programme) => TableCell;
  total: (total: DeclaredTotal) => TableCell;
  /** In the unit of the column. */
  unit?: string | undefined;
  /** Of a column of changes, the change of a programme or of a total by its code. */
  change?: (code: string) => Derived | undefined;
};

/** Counts, money, its change where official figures of an earlier year are there, and the standard with its unit. */
export function briefColumns(setting: Setting, programmes: Programme[], mostCounts: number): BriefColumn[] {
  const { own } = setting.site;
  const used = own.release.description.measures.filter((measure) =>
    programmes.some((programme) => isOfficial(figureOrTotal(own, programme, measure))),
  );
  const counted = used.filter((measure) => isCountMeasure(own, measure));
  const spread = (measure: Measure) =>
    programmes.filter((programme) => isOfficial(figureOrTotal(own, programme, measure))).length;
  const shared = counted.toSorted((a, b) => spread(b) - spread(a)).slice(0, mostCounts);
  const counts = counted.filter((measure) => shared.includes(measure));
  const money = used.find((measure) => isMoneyMeasure(own, measure));
  const changed = money ?? counts.at(-1);
  return [
    ...counts.map((measure) => valueColumn(setting, measure, programmes)),
    ...(money === undefined ? [] : [valueColumn(setting, money, programmes)]),
    ...(changed === undefined ? [] : changeColumn(setting, changed, programmes)),
    ...(used.some(({ kind }) => kind === 'standard') ? [standardColumn(setting)] : []),
  ];
}

function totalOf(own: Book, total: DeclaredTotal): Figure {
  return own.at({ measure: total.measure, programme: totalCode(total), area: own.area, year: own.year });
}

function valueColumn(setting: Setting, measure: Measure, programmes: Programme[]): BriefColumn {
  const { site, language } = setting;
  const { own } = site;
  const totals = own.release.description.totals.filter((total) => total.measure === measure.code);
  const figures = [
    ...programmes.map((programme) => figureOrTotal(own, programme, measure)),
    ...totals.map((total) => totalOf(own, total)),
  ];
  const unit = chartUnit(figures, setting);
  return {
    ...{ measure: measure.code, unit: unit.code },
    column: { title: titleOf(measure.title, language), unit: unit.words },
    cell: (programme) => {
      const figure = figureOrTotal(own, programme, measure);
      const has = measuresOf(own, programme.code).includes(measure) || isValue(figure.cell);
      return has ? figureCell(figure, language, unit.code) : emptyCell(notApplicable, language);
    },
    total: (total) =>
      total.measure === measure.code
        ? figureCell(totalOf(own, total), language, unit.code)
        : emptyCell(notApplicable, language),
  };
}

/** One earlier year for the whole column; a figure that has another, or none, has no change in it. */
function changeColumn(setting: Setting, measure: Measure, programmes: Programme[]): BriefColumn[] {
  const { site, language } = setting;
  const { own } = site;
  const figures = programmes.map((programme) => figureOrTotal(own, programme, measure));
  const lead = own.release.description.totals.find((total) => total.lead && total.measure === measure.code);
  const whole = lead && comparison(own, totalOf(own, lead), comparisonPolicies.brief);
  const [latest] = figures
    .flatMap((figure) => comparison(own, figure, comparisonPolicies.brief)?.earlier.year ?? [])
    .toSorted()
    .toReversed();
  const earlier = whole?.earlier.year ?? latest;
  if (earlier === undefined) return [];
  const unit = chartUnit(figures, setting);
  const cell = (figure: Figure): TableCell => {
    const one = comparisonWith(own, figure, earlier, comparisonPolicies.brief);
    if (one === undefined)
      return emptyCell(noChange(own, figure, earlier, isValue(figure.cell) ? notAvailable : notApplicable), language);
    return derivedCell(inColumn(one.change, unit.code), language);
  };
  const isAnnual = figures.every(({ key }) => measure.kind === 'stock' || wholeYear(key.period) !== undefined);
  const isNext = Number(own.year) - Number(earlier) === 1;
  const key = `brief.change${isAnnual ? '' : 'Same'}${isNext ? '' : 'On'}` as const;
  const title = plainText(fill(strings[language][key], { year: [literal(earlier)] }));
  const column = { title, unit: unit.words };
  return [
    {
      ...{ column, cell: (programme) => cell(figureOrTotal(own, programme, measure)), unit: unit.code },
      change: (programme) =>
        comparisonWith(
          own,
          own.at({ measure: measure.code, programme, area: own.area, year: own.year }),
          earlier,
          comparisonPolicies.brief,
        )?.change,
      total: (total) =>
        total.measure === measure.code ? cell(totalOf(own, total)) : emptyCell(notApplicable, language),
    },
  ];
}

function inColumn(change: Derived, unit: string | undefined): Derived {
  return { ...change, cell: inUnit(change.cell, unit) };
}

/** Standards are by the month or by the year: each has its unit beside it. */
function standardColumn({ site, language }: Setting): BriefColumn {
  const { own } = site;
  const measures = own.release.description.measures.filter(({ kind }) => kind === 'standard');
  return {
    column: { title: strings[language]['brief.standard'], role: 'standard' },
    cell: (programme) => {
      const figure = measures.map((measure) => figureOrTotal(own, programme, measure)).find(isOfficial);
      if (figure === undefined) return emptyCell(notApplicable, language);
      return { text: [numberOf(figure, language, 'table')], state: 'value' };
    },
    total: () => emptyCell(notApplicable, language),
  };
}
