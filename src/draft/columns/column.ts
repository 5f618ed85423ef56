/**
 * A column of a sheet as the draft sees it: its cells as text, number or mark, the roles that it may have, and how its
 * numbers are written.
 */
import { type NumberForm, pointForm } from '../../intake/cells/numberForm.ts';
import type { DecimalMark } from '../../intake/cells/numeral.ts';
import { parseNumber } from '../../intake/cells/parseNumber.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import type { RawRow } from '../../intake/table/table.ts';
import type { Decimal } from '../../model/decimal.ts';
import { type Ask, type Choices, namedFew } from '../questions/question.ts';
import { type ColumnRole, isHeaded } from './headerWords.ts';

/** `values` are trimmed, of the records only, and empty for a missing value; `header` is complete and distinct. */
export type DraftColumn = {
  index: number;
  header: string;
  path: string[];
  unit?: string;
  form?: NumberForm;
  isNumber: boolean;
  values: string[];
};

export function columnsOf({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): DraftColumn[] {
  const records = rows.filter(({ kind }) => kind === 'record');
  return columns.map(({ index, path, header, unit, isNumber }) => {
    const values = records.map((row) => columnCellText(row, index));
    const isOfYears = unit === undefined && values.length > 0 && values.every((value) => /^(19|20)\d{2}$/.test(value));
    const isPlain = isOfYears && isHeaded(header, 'year');
    return { index, header, path, isNumber: isNumber && !isPlain, values, ...(unit !== undefined && { unit }) };
  });
}

export function rawText({ cells }: Pick<RawRow, 'cells'>, index: number): string {
  return (cells[index] ?? '').normalize('NFC').trim();
}

export function columnCellText(row: Pick<RawRow, 'cells'>, index: number): string {
  const text = rawText(row, index);
  return missingMarks.includes(text) ? '' : text;
}

export function distinctValues({ values }: Pick<DraftColumn, 'values'>): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

export function isConstant(column: DraftColumn): boolean {
  return distinctValues(column).length === 1;
}

/** At least 80 %: the few others are reported later. */
export function isMostly({ values }: Pick<DraftColumn, 'values'>, test: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
}

export function isOneToOne(draftColumn: DraftColumn, other: DraftColumn): boolean {
  const pairs = new Set(draftColumn.values.map((value, index) => JSON.stringify([value, other.values[index]])));
  return pairs.size === new Set(draftColumn.values).size && pairs.size === new Set(other.values).size;
}

/** Each value of the column goes with one value of the other: a county with its state. */
export function isWithin(draftColumn: DraftColumn, other: DraftColumn): boolean {
  const pairs = new Set(draftColumn.values.map((value, index) => JSON.stringify([value, other.values[index]])));
  return pairs.size === new Set(draftColumn.values).size;
}

/** In a column of names. */
const missingMarks = '- -- — —— – … …… ... .. / n/a N/A NA null NULL'.split(' ');

/** `unit` is one in the cell, `marks` are notes and states beside the number. */
type DraftNumber = { value: Decimal; unit?: string; marks: string[] };

/** As the reader reads it: 1,523; １５２３; $1,523.50; 12.3%; 198.000,50 in the form of its column. */
export function draftNumber(text: string, form?: NumberForm): DraftNumber | undefined {
  const parsed = parseNumber(text, form);
  if (!('value' in parsed)) return undefined;
  return { value: parsed.value, marks: parsed.marks ?? [], ...(parsed.unit !== undefined && { unit: parsed.unit }) };
}

/**
 * `oneTime` replaces a column of years (2021, 2024年6月), `wholes` have one name in every row (State: HI), `figures` are
 * the columns of numbers. `joined` are told by a made column in a role; the parents of areas and programmes are by their
 * texts.
 */
export type ColumnRoles = Partial<Record<ColumnRole, DraftColumn>> & {
  oneTime?: string;
  joined: DraftColumn[];
  areaParents?: ReadonlyMap<string, string>;
  programmeParents?: ReadonlyMap<string, string>;
  wholes: DraftColumn[];
  figures: DraftColumn[];
};

/** Read by a release under these names. */
export const releaseColumnNames =
  'year period month quarter half period_start period_end area programme measure value unit symbol status demonstration source quote'.split(
    ' ',
  );

/** `form` is set where it is not the decimal point. */
export async function withForms(
  columns: DraftColumn[],
  { columns: read }: Pick<Sheet, 'columns'>,
  { decimal: choice }: Choices,
  ask: Ask,
): Promise<DraftColumn[]> {
  const writing = ({ index }: DraftColumn) => read[index]?.writing;
  const numeric = columns.filter(({ isNumber }) => isNumber);
  const open = numeric.filter((column) => writing(column)?.isOpen === true);
  const commas = numeric.filter((column) => {
    const { form, isOpen, read: cell } = writing(column) ?? {};
    return form?.decimal === ',' && isOpen !== true && cell !== undefined;
  });
  const ofOpen = await askDecimal(open, '.', false);
  await askDecimal(commas, ',', true);
  return columns.map((column) => {
    const { form = pointForm, isOpen = false } = writing(column) ?? {};
    const decimal = isOpen ? ofOpen : form.decimal;
    return column.isNumber && decimal === ',' ? { ...column, form: { ...form, decimal } } : column;
  });

  async function askDecimal(alike: DraftColumn[], guess: DecimalMark, isSure: boolean): Promise<DecimalMark> {
    if (alike.length === 0) return guess;
    const about = namedFew(alike.map(({ header }) => header));
    const told = { isSure, isTold: true, isForPerson: true, options: ['.', ','] };
    return (await ask({ code: 'decimal', about, choice, guess, ...told })) === ',' ? ',' : '.';
  }
}
