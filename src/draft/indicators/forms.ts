/** Forms of one kind, one file a period: each sheet with its columns, its period and its indicators. */
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { columnsOf, rawText, withForms } from '../columns/column.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';
import {
  type EarlierColumn,
  earlierPeriod,
  formatFormPeriod,
  formColumns,
  type FormColumns,
  type FormPeriod,
  parseFormPeriod,
} from './formColumns.ts';
import { indicators, type Indicator } from './indicators.ts';

/** `earlier` are the columns of earlier figures with their periods; without one a person left it out. */
export type IndicatorForm = {
  sheet: Sheet;
  columns: FormColumns;
  period: FormPeriod;
  earlier: (EarlierColumn & { period?: FormPeriod })[];
  indicators: Indicator[];
};

/** Undefined where one of the sheets is no list of indicators. */
export async function readForms(
  sheets: Sheet[],
  title: string,
  choices: Choices,
  ask: Ask,
): Promise<IndicatorForm[] | undefined> {
  const lists = sheets.map((sheet) => ({ sheet, columns: formColumns(sheet, columnsOf(sheet)) }));
  const forms: IndicatorForm[] = [];
  for (const { sheet, columns } of lists) {
    if (columns === undefined) return undefined;
    forms.push(
      await readForm(sheet, await withNumberForms(columns, sheet, choices, ask), title, choices, ask, sheets.length),
    );
  }
  return forms;
}

async function readForm(
  sheet: Sheet,
  columns: FormColumns,
  title: string,
  choices: Choices,
  ask: Ask,
  count: number,
): Promise<IndicatorForm> {
  const isLeftOut = (header: string) => choices.measures.some((one) => one.column === header && one.isLeftOut);
  for (const { header } of columns.others) if (!isLeftOut(header)) await ask({ code: 'form-column', about: header });
  const period = await periodOf(sheet, columns, choices, ask, count);
  const earlier: IndicatorForm['earlier'] = [];
  for (const column of columns.earlier) earlier.push({ ...column, ...(await earlierOf(column, period, choices, ask)) });
  return { sheet, columns, period, earlier, indicators: indicators(sheet, columns, title) };
}

async function withNumberForms(form: FormColumns, sheet: Sheet, choices: Choices, ask: Ask): Promise<FormColumns> {
  const { currents, earlier } = form;
  const written = await withForms(
    [...currents, ...earlier].map(({ column }) => column),
    sheet,
    choices,
    ask,
  );
  return {
    ...form,
    currents: currents.map((current, index) => ({ ...current, column: written[index]! })),
    earlier: earlier.map((column, index) => ({ ...column, column: written[currents.length + index]! })),
  };
}

/** One flag cannot stand for several files. */
async function periodOf(
  sheet: Sheet,
  columns: FormColumns,
  { year: choice }: Choices,
  ask: Ask,
  count: number,
): Promise<FormPeriod> {
  const named = periodNamed(sheet, columns);
  const answer = await ask({
    code: 'form-period',
    about: sheet.file,
    choice: count === 1 ? choice : undefined,
    guess: named && formatFormPeriod(named.period),
    isSure: named !== undefined,
    isTold: true,
    isFit: (text) => parseFormPeriod(text) !== undefined,
  });
  return parseFormPeriod(answer ?? '')?.period ?? { year: 2000, from: 1, to: 12 };
}

/** In a column, the title, lines above, names of sheet and file, in this order; what names the month counts before a bare year. */
function periodNamed(
  { title = '', above, name = '', file, rows }: Sheet,
  { period, currents }: FormColumns,
): ReturnType<typeof parseFormPeriod> {
  const lines = above
    .flatMap((row) => row.cells)
    .filter(
      (text) => !/[填报制审批印]\S{0,2}(日期|时间)|有效|批准|文号|[制填]表|\b(issued|valid|filled)\b/iu.test(text),
    );
  const ofColumn = period === undefined ? [] : rows.slice(0, 1).map((row) => rawText(row, period.index));
  const ofHeading = currents.find((current) => current.period !== undefined)?.column.header ?? '';
  const found = [...ofColumn, ofHeading, title, ...lines, name, file.replace(/\.[^.]*$/, '')].flatMap(
    (text) => parseFormPeriod(text) ?? [],
  );
  const isMonthly = /月报|季报|monthly|quarterly/i.test([title, ...lines, file].join(' '));
  const [first] = found;
  if (first === undefined || first.isExact) return first;
  const finer = found.find(({ period: other, isExact }) => isExact && other.year === first.period.year);
  return finer === undefined ? (isMonthly ? undefined : first) : { ...finer, isExact: false };
}

async function earlierOf(
  { column, meaning }: EarlierColumn,
  period: FormPeriod,
  { previous: choice }: Choices,
  ask: Ask,
): Promise<{ period?: FormPeriod }> {
  const known = earlierPeriod(period, meaning);
  const answer = await ask({
    code: 'form-earlier',
    about: column.header,
    choice: meaning === 'before' ? choice : undefined,
    guess: known && formatFormPeriod(known),
    isSure: known !== undefined,
    isTold: true,
    isFit: (text) => text === noColumn || parseFormPeriod(text) !== undefined,
  });
  const named = parseFormPeriod(answer ?? '')?.period;
  return named === undefined ? {} : { period: named };
}
