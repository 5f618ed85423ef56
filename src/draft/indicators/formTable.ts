/** The tidy table of forms: one row a figure, with its period, programme, measure and unit, and its name in the form. */
import type { Sheet, SheetColumn, SheetRow } from '../../intake/sheet/sheet.ts';
import { pointForm } from '../../intake/cells/numberForm.ts';
import { columnLetter } from '../../intake/table/table.ts';
import { columnsOf, draftNumber, type ColumnRoles } from '../columns/column.ts';
import type { IndicatorForm } from './forms.ts';
import type { FormFigure } from './formFigures.ts';
import { isWholeYear, periodDays } from './formPeriod.ts';

/** `origins` by the cells of a row, which the draft hands on. */
export type FormTable = { sheet: Sheet; roles: ColumnRoles; origins: Map<string[], FormFigure> };

const headers = {
  han: ['年份', '起始日期', '截止日期', '项目', '指标', '数值', '单位', '原指标名称', '状态'],
  other: ['Year', 'Start', 'End', 'Programme', 'Measure', 'Value', 'Unit', 'Name in form', 'Status'],
};
const widths = { year: 0, start: 1, end: 2, programme: 3, measure: 4, value: 5, unit: 6, status: 8 };

/** Forms of whole years have a year, others the days of their period; a status where a series breaks. */
export function formTable(figures: FormFigure[], forms: IndicatorForm[], name: string): FormTable {
  const isYearly = figures.every(({ period }) => isWholeYear(period));
  const breaks = seriesBreaks(figures);
  const origins = new Map<string[], FormFigure>(
    figures.map((figure) => [[...tidyCells(figure, isYearly), breaks.has(figure) ? 'break' : ''], figure]),
  );
  const rows = [...origins].map(([cells, { row }]): SheetRow => ({ line: row.line, cells, kind: 'record' }));
  const sheet: Sheet = {
    file: name,
    above: forms[0]?.sheet.above ?? [],
    header: [],
    units: [],
    columns: tidyColumns(figures, isYearly).filter(({ index }) => index !== widths.status || breaks.size > 0),
    rows,
    remarks: [],
    filled: [],
  };
  return { sheet, roles: tidyRoles(sheet), origins };
}

function tidyCells({ period, isCumulative, kind, ...figure }: FormFigure, isYearly: boolean): string[] {
  const { start, end } = periodDays(period, isCumulative);
  return [
    String(period.year),
    isYearly || kind === 'stock' ? '' : start,
    isYearly ? '' : end,
    figure.programme,
    figure.measure,
    plainNumber(figure),
    figure.unit,
    figure.label,
  ];
}

/** A month beside a whole year, or beside another month, is not comparable with it. */
function seriesBreaks(figures: FormFigure[]): Set<FormFigure> {
  const series = Map.groupBy(figures, ({ programme, measure }) => JSON.stringify([programme, measure]));
  const span = ({ period }: FormFigure) => `${period.from}/${period.to}`;
  return new Set(
    [...series.values()].flatMap((line) => {
      const byYear = line.toSorted((a, b) => a.period.year - b.period.year);
      return byYear.filter((figure, index) => index > 0 && span(figure) !== span(byYear[index - 1]!));
    }),
  );
}

/** With a point, whatever the decimal mark of its form, and with its marks. */
function plainNumber({ text, column }: Pick<FormFigure, 'text' | 'column'>): string {
  const number = column.form === undefined ? undefined : draftNumber(text, column.form);
  if (number === undefined) return text;
  return [number.value, ...(number.unit === undefined ? [] : [number.unit]), ...number.marks].join(' ');
}

function tidyColumns(figures: FormFigure[], isYearly: boolean): SheetColumn[] {
  const isHan = figures.some(({ label }) => /\p{Script=Han}/u.test(label));
  return headers[isHan ? 'han' : 'other']
    .map((header, index): SheetColumn => ({
      header,
      path: [header],
      index,
      letter: columnLetter(index),
      isNumber: index === widths.value,
      writing: { form: pointForm, isOpen: false, isForced: false, index },
    }))
    .filter(({ index }) => (isYearly ? index !== widths.start && index !== widths.end : index !== widths.year));
}

function tidyRoles(sheet: Sheet): ColumnRoles {
  const columns = columnsOf(sheet);
  const at = (index: number) => columns.find((column) => column.index === index);
  const roles: ColumnRoles = { wholes: [], joined: [], figures: columns.filter(({ index }) => index === widths.value) };
  for (const role of ['year', 'start', 'end', 'programme', 'measure', 'value', 'unit', 'status'] as const) {
    const column = at(widths[role]);
    if (column !== undefined) roles[role] = column;
  }
  return roles;
}
