/** Forms as the draft needs them: one tidy table, what settled each figure, and kinds and area of what they say. */
import { pointForm } from '../../intake/cells/numberForm.ts';
import type { Sheet, SheetColumn, SheetRow } from '../../intake/sheet/sheet.ts';
import { columnLetter } from '../../intake/table/table.ts';
import type { Problem } from '../../model/problem.ts';
import { type ColumnRoles, columnsOf, draftNumber } from '../columns/column.ts';
import type { MarkMeanings } from '../cube/marks.ts';
import { areaInTitles, onlyArea, type PublisherArea } from '../lists/publisherArea.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { checkDraftCells } from '../rows/distinctRows.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { type FormFigure, formFigures } from './formFigures.ts';
import { isWholeYear, periodDays } from './formColumns.ts';
import type { IndicatorForm } from './forms.ts';
import { settledFigures, type SettledFigures } from './settledFigures.ts';

export type DraftedForms = FormTable & { forms: IndicatorForm[]; settled: SettledFigures; choices: Choices };

/** `choices` hold the kinds of measures, which the form of the table says. */
export async function draftForms(
  forms: IndicatorForm[],
  name: string,
  choices: Choices,
  ask: Ask,
): Promise<DraftedForms> {
  const settled = await settledFigures(await formFigures(forms, choices, ask), choices, ask);
  const { figures } = settled;
  const notTaken = new Set([
    ...settled.leftOut.filter(({ reason }) => reason === 'no-measure').map(({ figure }) => figure.measure),
    ...forms.flatMap(({ columns }) => columns.others.map(({ header }) => header)),
  ]);
  const rest = choices.measures.filter(({ column, isLeftOut }) => !(isLeftOut && notTaken.has(column)));
  const kinds = await kindChoices(figures, { ...choices, measures: rest }, ask);
  return { ...formTable(figures, forms, name), forms, settled, choices: { ...choices, measures: kinds } };
}

/** Counts of a form are those of the end of its period: told as a guess, since its words do not say so. */
async function kindChoices(figures: FormFigure[], choices: Choices, ask: Ask): Promise<Choices['measures']> {
  const byMeasure = new Map(figures.map((figure) => [figure.measure, figure]));
  const stocks = [...byMeasure.values()]
    .filter(({ kind, time }) => kind === 'stock' && time !== 'end')
    .map(({ measure }) => measure);
  const chosen = (measure: string) => choices.measures.find(({ column }) => column === measure);
  const open = stocks.filter((measure) => chosen(measure)?.kind === undefined);
  const about = open.slice(0, mostNamed).join('”, “');
  const answer =
    open.length === 0
      ? undefined
      : await ask({
          code: 'form-counts',
          about,
          choice: choices.kind,
          guess: 'stock',
          isSure: true,
          isTold: true,
          options: ['stock', 'served'],
        });
  return [
    ...choices.measures.filter(({ column }) => !byMeasure.has(column)),
    ...[...byMeasure.values()].map(({ measure, kind }) => {
      const said = chosen(measure) ?? { column: measure, isLeftOut: false };
      return { ...said, kind: said.kind ?? (open.includes(measure) ? (answer ?? kind) : kind) };
    }),
  ];
}

const mostNamed = 3;

/** As `checkDraftCells`, with the places in the forms. */
export function checkFormCells(
  { origins }: DraftedForms,
  rows: DatedRow[],
  roles: ColumnRoles,
  marks: MarkMeanings,
): Problem[] {
  const places = Map.groupBy(rows, ({ cells }) => {
    const { form, column } = origins.get(cells) ?? {};
    return JSON.stringify([form?.sheet.file, column?.header]);
  });
  return [...places].flatMap(([place, group]) => {
    const [file, column] = JSON.parse(place) as [string, string];
    return checkDraftCells(group, roles, marks, file).map((problem) => ({ ...problem, column }));
  });
}

/** The area of the publisher, from titles and lines above; the package’s own title stands where nothing names it. */
export async function formArea(
  { forms }: DraftedForms,
  titles: string[],
  title: string,
  choices: Choices,
  ask: Ask,
): Promise<PublisherArea> {
  const named = areaInTitles([...forms.flatMap(({ sheet }) => sheet.remarks.flatMap(({ cells }) => cells)), ...titles]);
  const answer = await ask({
    code: 'publisher-area',
    choice: choices.publisherArea,
    guess: named ?? title,
    isSure: named !== undefined,
    isTold: true,
  });
  if (answer === undefined || answer === title) return { areas: [], publisherCode: undefined };
  return onlyArea(answer);
}

/** `origins` by the cells of a row, which the draft hands on. */
type FormTable = { sheet: Sheet; roles: ColumnRoles; origins: Map<string[], FormFigure> };

const headers = {
  han: ['年份', '起始日期', '截止日期', '项目', '指标', '数值', '单位', '原指标名称', '状态'],
  other: ['Year', 'Start', 'End', 'Programme', 'Measure', 'Value', 'Unit', 'Name in form', 'Status'],
};
const widths = { year: 0, start: 1, end: 2, programme: 3, measure: 4, value: 5, unit: 6, status: 8 };

/** Forms of whole years have a year, others the days of their period; a status where a series breaks. */
function formTable(figures: FormFigure[], forms: IndicatorForm[], name: string): FormTable {
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
