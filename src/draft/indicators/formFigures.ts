/** The figures of forms, each with its measure and the days that it covers, and what its measure is by its unit and words. */
import type { MeasureKind } from '../../model/description.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { rawText, type DraftColumn } from '../columns/column.ts';
import { measureGuess } from '../columns/measureWords.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { CurrentColumn, FormPeriod } from './formColumns.ts';
import type { IndicatorForm } from './forms.ts';
import type { Indicator } from './indicators.ts';

/** `text` is the cell. `isCumulative`: since the start of the year. */
export type FormFigure = Indicator & {
  form: IndicatorForm;
  column: DraftColumn;
  period: FormPeriod;
  text: string;
  kind: MeasureKind;
  isCumulative: boolean;
  measure: string;
};

type Cell = Omit<FormFigure, 'isCumulative' | 'measure'>;

/** Of the period of each form; earlier columns are of the same measures as the first column beside them. */
export async function formFigures(
  forms: IndicatorForm[],
  choices: Choices,
  ask: Ask,
): Promise<{ currents: FormFigure[]; earlier: FormFigure[] }> {
  const currents = forms.flatMap((form) => form.columns.currents.flatMap((current) => currentCells(form, current)));
  const earlier = forms.flatMap((form) => form.earlier.flatMap((column) => earlierCells(form, column)));
  const spanned = await withSpans([...currents, ...earlier], choices, ask);
  const named = withMeasures(spanned);
  return { currents: named.slice(0, currents.length), earlier: named.slice(currents.length) };
}

/** A row with a unit and no number is a figure that is not available, unless another column has one. */
function currentCells(form: IndicatorForm, current: CurrentColumn): Cell[] {
  const { column, span, period = form.period } = current;
  return form.indicators
    .filter(({ row }) => form.columns.currents.length === 1 || rawText(row, column.index) !== '')
    .map((indicator) => {
      const isOther = isAnotherNumber(indicator, form, current);
      return cellOf(withTime(indicator, span, isOther), form, column, period);
    });
}

/** Where the row has a number in another column of the form, too, which is not the same. */
function isAnotherNumber({ row }: Indicator, form: IndicatorForm, { column }: CurrentColumn): boolean {
  const text = rawText(row, column.index);
  const others = form.columns.currents.filter((other) => other.column !== column);
  return others.some((other) => !['', text].includes(rawText(row, other.column.index)));
}

/**
 * What a row says of its end counts before its column (年末人数 under 本年累计). A count of this month is that of its end;
 * a cumulative one is another number beside it.
 */
function withTime(indicator: Indicator, span: CurrentColumn['span'], isBeside: boolean): Indicator {
  const isOfColumn = indicator.time !== 'end' && (isFlow(indicator.unit) || (span === 'cumulative' && isBeside));
  return isOfColumn && span !== undefined ? { ...indicator, time: span } : indicator;
}

/**
 * Flows are of the time that the heading says (上年同期累计, 上年同月), else of the column before it; other counts of the
 * column in which the row has a number.
 */
function earlierCells(form: IndicatorForm, { column, period, span }: IndicatorForm['earlier'][number]): Cell[] {
  if (period === undefined) return [];
  const { currents } = form.columns;
  const likely = [
    ...currents.filter((current) => span !== undefined && current.span === span),
    ...currents.filter((current) => current.column.index < column.index).toReversed(),
    ...currents,
  ];
  return form.indicators
    .filter(({ row }) => rawText(row, column.index) !== '')
    .map((indicator) => {
      const beside = likely.find((current) => rawText(indicator.row, current.column.index) !== '') ?? likely[0];
      const isOther = beside !== undefined && isAnotherNumber(indicator, form, beside);
      const time = isFlow(indicator.unit) ? (span ?? beside?.span) : beside?.span;
      return cellOf(withTime(indicator, time, isOther), form, column, period);
    });
}

function cellOf(indicator: Indicator, form: IndicatorForm, column: DraftColumn, period: FormPeriod): Cell {
  return { ...indicator, form, column, period, text: rawText(indicator.row, column.index), kind: kindOf(indicator) };
}

const flowQuantities = ['person-time', 'time', 'case', 'couple'];

function isFlow(unit: string): boolean {
  const { quantity = '', per } = findUnit(unit) ?? {};
  return per === undefined && (isMoney(quantity) || flowQuantities.includes(quantity));
}

/** Counts are of the end of the period, unless they are cumulative. */
function kindOf({ noun, programme, unit, time }: Indicator): MeasureKind {
  const known = findUnit(unit);
  if (known?.per !== undefined) return /标准|standard|threshold/i.test(noun) ? 'standard' : 'rate';
  if (known?.quantity === '%') return 'rate';
  if (isFlow(unit)) return 'flow';
  const { worded } = measureGuess(`${programme}${noun}`);
  if (time === 'cumulative' || time === 'period') return known?.quantity === 'item' ? 'flow' : 'served';
  return worded === 'flow' ? 'flow' : 'stock';
}

/** Money of a month is since January or of the month alone: no period says so but one that begins in January. */
async function withSpans(
  cells: Cell[],
  { cumulative: choice }: Choices,
  ask: Ask,
): Promise<(Cell & { isCumulative: boolean })[]> {
  const isOpen = ({ kind, time, period }: Cell) => kind === 'flow' && time === undefined && period.from > 1;
  const open = [...new Set(cells.filter(isOpen).map(({ label }) => label))];
  const answer =
    open.length === 0
      ? undefined
      : await ask({
          code: 'form-cumulative',
          about: open.slice(0, mostLabelsNamed).join('”, “'),
          choice,
          guess: 'yes',
          options: ['yes', 'no'],
        });
  return cells.map((cell) => ({
    ...cell,
    isCumulative: cell.time === 'cumulative' || (isOpen(cell) && answer !== 'no') || cell.period.from === 1,
  }));
}

const mostLabelsNamed = 3;

type Spanned = Cell & { isCumulative: boolean };

/** One noun is several measures where it counts several things, by the month and by the year, or since January and not. */
function withMeasures(cells: Spanned[]): FormFigure[] {
  const variants = Map.groupBy(cells, ({ noun }) => noun);
  return cells.map((cell) => {
    const alike = variants.get(cell.noun) ?? [];
    const unknown = unknownUnit(cell);
    if (unknown !== undefined) return { ...cell, measure: unknown };
    const words = [spanWord(cell, alike), unitWord(cell, alike)].filter((word) => word !== '');
    const isHan = /\p{Script=Han}/u.test(cell.noun);
    const title = [...words, cell.noun].join(isHan ? '' : ' ');
    return { ...cell, measure: isHan ? title : title.charAt(0).toUpperCase() + title.slice(1).toLowerCase() };
  });
}

/** A measure by the unit alone, without a word from which another unit would be guessed. */
function unknownUnit({ unit }: Spanned): string | undefined {
  if (unit === '' || findUnit(unit) !== undefined) return undefined;
  const title = `${unit}数`;
  return measureGuess(title).unit === undefined ? title : `“${unit}”`;
}

function spanWord(cell: Spanned, alike: Spanned[]): string {
  const isHan = /\p{Script=Han}/u.test(cell.noun);
  const isCount = cell.kind === 'served' || (cell.kind === 'flow' && alike.some(({ kind }) => kind === 'stock'));
  const spans = new Set(alike.filter(({ kind }) => kind === 'flow').map(({ isCumulative }) => isCumulative));
  if (!isCount && !(cell.kind === 'flow' && spans.size > 1)) return '';
  if (cell.isCumulative) return isHan ? '累计' : 'cumulative';
  return isHan ? '当期' : 'current';
}

/** 月平均标准 and 年平均标准; else the unit itself. */
function unitWord({ noun, unit }: Spanned, alike: Spanned[]): string {
  const keyOf = (code: string) => [findUnit(code)?.quantity ?? code, findUnit(code)?.per ?? ''].join('/');
  if (new Set(alike.map((other) => keyOf(other.unit))).size < 2) return '';
  const isHan = /\p{Script=Han}/u.test(noun);
  const [, time] = (findUnit(unit)?.per ?? '').split('·');
  const words: Record<string, string> = isHan ? { month: '月', year: '年' } : { month: 'monthly', year: 'yearly' };
  const word = words[time ?? ''] ?? unit;
  return noun.startsWith(word) ? '' : word;
}
