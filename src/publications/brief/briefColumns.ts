/** Columns of a brief table: counts, money, change and standards, and the cells of residual rows. */
import { isCountMeasure, isMoneyMeasure, isOfficial, measuresOf, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../../figures/compare.ts';
import type { Derived } from '../../figures/derive.ts';
import { restOf } from '../../figures/sum.ts';
import type { Column, TableCell } from '../../model/block.ts';
import {
  isValue,
  notApplicable,
  notAvailable,
  withheld,
  type Absent,
  type Cell,
  type Figure,
} from '../../model/cell.ts';
import { totalCode, type DeclaredTotal } from '../../model/description.ts';
import { plainText, titleOf, type Language } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { wholeYear } from '../../model/period.ts';
import type { Programme } from '../../model/release.ts';
import { literal, numberOf } from '../../narrative/phrases/figure.ts';
import { chartUnit } from '../../tables/caption.ts';
import type { Setting } from '../../tables/setting.ts';
import { derivedCell, emptyCell, figureCell } from '../../tables/tableView.ts';
import { figureOrTotal } from '../../tables/total.ts';
import { inUnit } from '../../words/format/unit.ts';
import { fill, strings } from '../../words/strings.ts';

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
  const { book } = setting.site;
  const used = book.release.description.measures.filter((measure) =>
    programmes.some((programme) => isOfficial(figureOrTotal(book, programme, measure))),
  );
  const counted = used.filter((measure) => isCountMeasure(book, measure));
  const spread = (measure: Measure) =>
    programmes.filter((programme) => isOfficial(figureOrTotal(book, programme, measure))).length;
  const shared = counted.toSorted((a, b) => spread(b) - spread(a)).slice(0, mostCounts);
  const counts = counted.filter((measure) => shared.includes(measure));
  const money = used.find((measure) => isMoneyMeasure(book, measure));
  const changed = money ?? counts.at(-1);
  return [
    ...counts.map((measure) => valueColumn(setting, measure, programmes)),
    ...(money === undefined ? [] : [valueColumn(setting, money, programmes)]),
    ...(changed === undefined ? [] : changeColumn(setting, changed, programmes)),
    ...(used.some(({ kind }) => kind === 'standard') ? [standardColumn(setting)] : []),
  ];
}

function totalOf(book: Book, total: DeclaredTotal): Figure {
  return book.at({ measure: total.measure, programme: totalCode(total), area: book.area, year: book.year });
}

function valueColumn(setting: Setting, measure: Measure, programmes: Programme[]): BriefColumn {
  const { site, language } = setting;
  const { book } = site;
  const totals = book.release.description.totals.filter((total) => total.measure === measure.code);
  const figures = [
    ...programmes.map((programme) => figureOrTotal(book, programme, measure)),
    ...totals.map((total) => totalOf(book, total)),
  ];
  const unit = chartUnit(figures, setting);
  return {
    measure: measure.code,
    unit: unit.code,
    column: { title: titleOf(measure.title, language), unit: unit.words },
    cell: (programme) => {
      const figure = figureOrTotal(book, programme, measure);
      const has = measuresOf(book, programme.code).includes(measure) || isValue(figure.cell);
      return has ? figureCell(figure, language, unit.code) : emptyCell(notApplicable, language);
    },
    total: (total) =>
      total.measure === measure.code
        ? figureCell(totalOf(book, total), language, unit.code)
        : emptyCell(notApplicable, language),
  };
}

/** One earlier year for the whole column; a figure that has another, or none, has no change in it. */
function changeColumn(setting: Setting, measure: Measure, programmes: Programme[]): BriefColumn[] {
  const { site, language } = setting;
  const { book } = site;
  const figures = programmes.map((programme) => figureOrTotal(book, programme, measure));
  const lead = book.release.description.totals.find((total) => total.lead && total.measure === measure.code);
  const whole = lead && comparison(book, totalOf(book, lead), comparisonPolicies.brief);
  const [latest] = figures
    .flatMap((figure) => comparison(book, figure, comparisonPolicies.brief)?.earlier.year ?? [])
    .toSorted()
    .toReversed();
  const earlier = whole?.earlier.year ?? latest;
  if (earlier === undefined) return [];
  const unit = chartUnit(figures, setting);
  const cell = (figure: Figure): TableCell => {
    const one = comparisonWith(book, figure, earlier, comparisonPolicies.brief);
    if (one === undefined)
      return emptyCell(noChange(book, figure, earlier, isValue(figure.cell) ? notAvailable : notApplicable), language);
    return derivedCell(inColumn(one.change, unit.code), language);
  };
  const isAnnual = figures.every(({ key }) => measure.kind === 'stock' || wholeYear(key.period) !== undefined);
  const isNext = Number(book.year) - Number(earlier) === 1;
  const key = `brief.change${isAnnual ? '' : 'Same'}${isNext ? '' : 'On'}` as const;
  const title = plainText(fill(strings[language][key], { year: [literal(earlier)] }));
  const column = { title, unit: unit.words };
  return [
    {
      column,
      cell: (programme) => cell(figureOrTotal(book, programme, measure)),
      unit: unit.code,
      change: (programme) =>
        comparisonWith(
          book,
          book.at({ measure: measure.code, programme, area: book.area, year: book.year }),
          earlier,
          comparisonPolicies.brief,
        )?.change,
      total: (total) =>
        total.measure === measure.code ? cell(totalOf(book, total)) : emptyCell(notApplicable, language),
    },
  ];
}

function inColumn(change: Derived, unit: string | undefined): Derived {
  return { ...change, cell: inUnit(change.cell, unit) };
}

/** Standards are by the month or by the year: each has its unit beside it. */
function standardColumn({ site, language }: Setting): BriefColumn {
  const { book } = site;
  const measures = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  return {
    column: { title: strings[language]['brief.standard'], role: 'standard' },
    cell: (programme) => {
      const figure = measures.map((measure) => figureOrTotal(book, programme, measure)).find(isOfficial);
      if (figure === undefined) return emptyCell(notApplicable, language);
      return { text: [numberOf(figure, language, 'table')], state: 'value' };
    },
    total: () => emptyCell(notApplicable, language),
  };
}

/** A figure, or a change that was computed. */
export type CountedRest = Figure | Derived;

/** What the first, a whole, leaves after the others, its parts: not available where one of them is not known. */
export function restCell(
  counted: (CountedRest | undefined)[],
  unit: string | undefined,
  language: Language,
): TableCell {
  const [whole, ...parts] = counted.filter((countedRest) => countedRest !== undefined);
  if (whole === undefined || parts.length + 1 < counted.length) return emptyCell(notAvailable, language);
  const cell = restOf(
    whole.cell,
    parts.map((part) => part.cell),
  );
  if (cell === undefined) return emptyCell(notAvailable, language);
  const ids = [whole, ...parts].flatMap((countedRest) => ('ids' in countedRest ? countedRest.ids : [countedRest.id]));
  const isChange = 'how' in whole && whole.how === 'change';
  return derivedCell({ cell: inUnit(cell, unit), how: isChange ? 'restChange' : 'rest', ids }, language);
}

/** The cell of a change where two years are not compared: beside a withheld figure it is withheld as well. */
export function noChange(book: Book, figure: Figure, earlier: string, otherwise: Absent = notAvailable): Cell {
  return isChangeWithheld(book, figure, earlier) ? withheld : otherwise;
}
