/** The columns of the drafted table: field, header, type, and the cell of each row. */
import type { FieldType } from '../intake/table/table.ts';
import { languageTag } from '../model/language.ts';
import { civilCalendar, kindOfCode, yearNumber } from '../model/period.ts';
import { rawText, columnCellText, draftNumber, releaseColumnNames, type DraftColumn } from './columns/column.ts';
import type { ColumnRole } from './columns/headerWords.ts';
import { markSymbols } from './cube/marks.ts';
import type { PackageDraft, TitledMeasure } from './draftPackage.ts';
import { unitOfRow } from './cube/cubeRows.ts';
import type { DraftRow } from './totals/ownFigures.ts';

/** `name` is the field, `header` as in the file; `place` is the column of the sheet, -1 where the sheet has none. */
export type DraftedColumn = {
  name: string;
  header: string;
  type: FieldType;
  isRequired: boolean;
  place: number;
  cell: (row: DraftRow) => string;
};

/** What the sheet lacks or says across, then its own columns; without a role they stay text that a release does not read. */
export function draftedColumns(draft: PackageDraft): DraftedColumn[] {
  const parts = [...timeColumns(draft), ...nameColumns(draft), ...figureColumns(draft), ...plainColumns(draft)];
  const names = new Set(parts.map(({ name }) => name));
  const places = new Set(parts.map(({ place }) => place));
  const figures = new Set(draft.places.map(({ column }) => column.index));
  const extras = draft.sheet.columns
    .filter(({ index }) => !places.has(index) && !figures.has(index))
    .map(({ header, index }) => extraColumn(header, index, names));
  const headers = new Set<string>();
  return [...parts, ...extras]
    .toSorted((a, b) => a.place - b.place)
    .map((column) => {
      const isTaken = (column.header !== column.name && names.has(column.header)) || headers.has(column.header);
      const header = isTaken ? column.name : column.header;
      headers.add(header);
      return { ...column, header };
    });
}

const requiredFields = ['year', 'period', 'period_end', 'area', 'programme', 'measure'];

function column(
  name: string,
  type: FieldType,
  source: DraftColumn | undefined,
  cell: DraftedColumn['cell'],
): DraftedColumn {
  const isRequired = requiredFields.includes(name);
  return { name, header: source?.header ?? name, type, isRequired, place: source?.index ?? -1, cell };
}

/** A year, or a period; a total has its label, or nothing. */
function timeColumns({ roles, meaning, calendar, rows, measures }: PackageDraft): DraftedColumn[] {
  const type = calendar === civilCalendar ? 'integer' : 'string';
  const year = (source: DraftColumn | undefined) => column('year', type, source, ({ year: code }) => yearText(code));
  const end = (source: DraftColumn | undefined) =>
    column(
      'period_end',
      'date',
      source,
      ({ end: last = '', kind, year: label }) => last || (kind === 'record' ? '' : label),
    );
  const start = column('period_start', 'date', roles.start, startOf(measures));
  const isStarted = hasStart({ roles, measures }) && rows.some((row) => row.start !== undefined);
  if (meaning === 'year' && roles.start === undefined) return [year(roles.year ?? roles.end)];
  if (meaning === 'parts') return partColumns(roles, year);
  return [
    ...(roles.year === undefined && roles.oneTime === undefined ? [] : [year(roles.year)]),
    ...(isStarted ? [start] : []),
    end(roles.end),
  ];
}

/** The period alone, or beside the column of years that the table has. */
function partColumns(
  roles: PackageDraft['roles'],
  year: (source: DraftColumn | undefined) => DraftedColumn,
): DraftedColumn[] {
  const part = roles.month ?? roles.quarter ?? roles.half;
  const cell = ({ written, kind, year: label }: DraftRow) => written ?? (kind === 'record' ? '' : label);
  const period = column('period', 'string', part ?? roles.end ?? roles.year, cell);
  return part === undefined || roles.year === undefined ? [period] : [year(roles.year), period];
}

/** The year in which a part of one ends. */
function yearText(code: string): string {
  const kind = kindOfCode(code);
  return kind === 'year' || (kind === 'span' && !code.includes('--')) ? code : String(yearNumber(code));
}

type MeasureContext = Pick<PackageDraft, 'roles' | 'measures'>;

/** A stock has no start: no column in a wide table, an empty cell in a long one. */
function hasStart({ roles, measures }: MeasureContext): boolean {
  return roles.measure !== undefined || measures.every(({ kind }) => kind !== 'stock');
}

function startOf(measures: TitledMeasure[]): DraftedColumn['cell'] {
  return (row) => (measures.find(({ text }) => text === row.measure)?.kind === 'stock' ? '' : (row.start ?? ''));
}

/** Codes stand in their own column where the table has one. */
function nameColumns({ roles, lists, publisherCode, rows }: PackageDraft): DraftedColumn[] {
  return (['area', 'programme'] as const).flatMap((role) => {
    if (!rows.some((row) => row[role] !== undefined)) return [];
    const list = role === 'area' ? lists.areas : lists.programmes;
    const codes = new Map((list ?? []).map(({ text, code }) => [text, code]));
    const source = roles[role === 'area' ? 'areaCode' : 'programmeCode'] ?? roles[role];
    const ownCode = role === 'area' ? publisherCode : undefined;
    return [
      column(role, 'string', source, (row) =>
        row.isOwn === true && ownCode !== undefined ? ownCode : (codes.get(row[role]) ?? row[role] ?? ''),
      ),
    ];
  });
}

/** One a measure; or, where measures stand down, name, value and unit of each. */
function figureColumns(draft: PackageDraft): DraftedColumn[] {
  const { roles, measures, places } = draft;
  if (roles.measure === undefined)
    return measures.map((measure) => {
      const sources = places.filter((place) => place.measure === measure.text);
      const source = sources.length === 1 && sources[0]?.period === undefined ? sources[0]?.column : undefined;
      const part = column(measure.code, 'number', source, (row) => numberText(row, measure, draft));
      return {
        ...part,
        header: source?.header ?? measure.title,
        place: source?.index ?? sources[0]?.column.index ?? -1,
      };
    });
  const byText = new Map(measures.map((measure) => [measure.text, measure]));
  const measureOf = ({ measure = '' }: DraftRow) => byText.get(measure);
  const isOfValue = roles.value !== undefined;
  return [
    column('measure', 'string', roles.measure, (row) => measureOf(row)?.code ?? row.measure ?? ''),
    {
      ...column('value', 'number', roles.value, (row) => numberText(row, measureOf(row), draft)),
      place: isOfValue ? roles.value!.index : (places[0]?.column.index ?? -1),
    },
    ...(roles.unit === undefined
      ? []
      : [column('unit', 'string', roles.unit, (row) => unitOfRow(row, roles) ?? measureOf(row)?.unit ?? '')]),
  ];
}

/** In plain digits; with its unit where that is not the one of the measure, and with its marks. */
function numberText(row: DraftRow, measure: TitledMeasure | undefined, { marks }: PackageDraft): string {
  const cell = row.values.get(measure?.text ?? row.measure ?? '');
  if (cell === undefined) return '';
  const meaning = marks.get(cell.text);
  if (meaning !== undefined) return markSymbols[meaning];
  const number = draftNumber(cell.text, cell.column.form);
  if (number === undefined) return cell.text;
  const unit = number.unit ?? cell.column.unit;
  const isOther =
    measure?.unit !== undefined && unit !== undefined && unit !== measure.unit && measure.isMixed === true;
  const value = measure?.isWhole === true ? number.value.replace(/\.0+$/, '') : number.value;
  return [value, ...(isOther ? [unit] : []), ...number.marks].join(' ');
}

/** Read by a release as they stand. */
function plainColumns({ roles, languages, lists }: PackageDraft): DraftedColumn[] {
  const [language] = languages;
  const text = (role: ColumnRole, name: string, type: FieldType = 'string'): DraftedColumn[] => {
    const source = roles[role];
    return source === undefined ? [] : [column(name, type, source, (row) => columnCellText(row, source.index))];
  };
  const sources = new Map((lists.sources ?? []).map(({ text: named, code }) => [named, code]));
  const [only] = roles.source === undefined ? (lists.sources ?? []) : [];
  return [
    ...(only === undefined
      ? []
      : [column('source', 'string', undefined, ({ kind }) => (kind === 'record' ? only.code : ''))]),
    ...text('source', 'source').map((part) => ({
      ...part,
      cell: (row: DraftRow) => sources.get(part.cell(row)) ?? '',
    })),
    ...text('symbol', 'symbol'),
    ...text('status', 'status'),
    ...text('quote', 'quote'),
    ...text('demonstration', 'demonstration', 'boolean'),
    ...(language !== undefined && languages.length === 1 ? text('note', `note_${languageTag(language)}`) : []),
  ];
}

function extraColumn(header: string, index: number, names: Set<string>): DraftedColumn {
  const isTaken = names.has(header) || releaseColumnNames.includes(header) || header.includes('_');
  const name = isTaken ? `extra_${index + 1}` : header;
  return { name, header, type: 'string', isRequired: false, place: index, cell: (row) => rawText(row, index) };
}
