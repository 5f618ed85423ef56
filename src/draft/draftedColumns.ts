/** The columns of the drafted table: field, header, type, and the cell of each row. */
import type { FieldType } from '../intake/table/table.ts';
import { languageTag } from '../model/language.ts';
import { findUnit } from '../model/unit.ts';
import { columnCellText, plainNumber, releaseColumnNames, type ColumnRole } from './columns/column.ts';
import type { PackageDraft } from './draftPackage.ts';
import type { DatedRow } from './rows/datedRows.ts';

/** `name` is the field, `header` as in the file. */
export type DraftedColumn = {
  name: string;
  header: string;
  type: FieldType;
  isRequired: boolean;
  cell: (row: DatedRow) => string;
};

type ColumnPart = Omit<DraftedColumn, 'header'>;

/** Columns that the source lacks, then its own; without a role they stay text that a release does not read. */
export function draftedColumns(draft: PackageDraft): DraftedColumn[] {
  const { sheet, roles } = draft;
  const parts = partsOf(draft);
  const added = addedParts(draft);
  const byIndex = new Map(
    [...parts]
      .map(([role, part]): [number, ColumnPart] => [roles[role]?.index ?? -1, part])
      .concat(measureParts(draft)),
  );
  const names = new Set([...added, ...byIndex.values()].map(({ name }) => name));
  const columns = sheet.header.map((header, index): DraftedColumn => {
    const part = byIndex.get(index) ?? extraPart(header, index, names);
    return { ...part, header: names.has(header) ? part.name : header };
  });
  return [...added.map((part) => ({ ...part, header: part.name })), ...columns];
}

function partsOf({ roles, meaning, lists, measures, languages }: PackageDraft): Map<ColumnRole, ColumnPart> {
  const parts = new Map<ColumnRole, ColumnPart>();
  const add = (role: ColumnRole, name: string, type: FieldType, cell?: ColumnPart['cell']) => {
    const index = roles[role]?.index;
    if (index === undefined) return;
    parts.set(role, { name, type, isRequired: requiredFields.includes(name), cell: cell ?? textCell(index) });
  };
  const coded = (role: ColumnRole, entries: { text?: string; code: string }[]) => {
    const codes = new Map(entries.map(({ text, code }) => [text, code]));
    return codeCell(roles[role]?.index, codes);
  };
  add('year', 'year', 'integer', ({ year }) => year);
  if (meaning === 'year') add('end', 'year', 'integer', ({ year }) => year);
  else add('end', 'period_end', 'date', ({ end = '' }) => end);
  if (hasStart({ roles, measures })) add('start', 'period_start', 'date', startOf({ roles, measures }));
  for (const [role, code, list] of [
    ['area', 'areaCode', lists.areas],
    ['programme', 'programmeCode', lists.programmes],
  ] as const)
    if (roles[code] === undefined) add(role, role, 'string', coded(role, list ?? []));
    else add(code, role, 'string');
  add('measure', 'measure', 'string', coded('measure', measures));
  add('value', 'value', 'number', numberCell(roles.value?.index));
  add('unit', 'unit', 'string', unitOf({ roles, measures }));
  add('source', 'source', 'string', coded('source', lists.sources ?? []));
  for (const role of ['symbol', 'status', 'quote'] as const) add(role, role, 'string');
  add('demonstration', 'demonstration', 'boolean');
  const [language] = languages;
  if (language !== undefined && languages.length === 1) add('note', `note_${languageTag(language)}`, 'string');
  return parts;
}

const requiredFields = ['year', 'period_end', 'area', 'programme', 'measure'];

function measureParts({ measures }: PackageDraft): [number, ColumnPart][] {
  return measures.flatMap(({ index, code }): [number, ColumnPart][] =>
    index === undefined ? [] : [[index, { name: code, type: 'number', isRequired: false, cell: numberCell(index) }]],
  );
}

function addedParts(draft: PackageDraft): ColumnPart[] {
  const { roles, meaning } = draft;
  const part = (name: string, type: FieldType, cell: ColumnPart['cell']): ColumnPart => ({
    name,
    type,
    isRequired: requiredFields.includes(name),
    cell,
  });
  const isMonth = meaning === 'month';
  return [
    ...(roles.oneYear === undefined ? [] : [part('year', 'integer', ({ year }) => year)]),
    ...(isMonth && hasStart(draft) ? [part('period_start', 'date', startOf(draft))] : []),
    ...(isMonth && roles.end === undefined ? [part('period_end', 'date', ({ end = '' }) => end)] : []),
  ];
}

type MeasureContext = Pick<PackageDraft, 'roles' | 'measures'>;

/** A stock has no start: no column in a wide table, an empty cell in a long one. */
function hasStart({ roles, measures }: MeasureContext): boolean {
  return roles.measure !== undefined || measures.every(({ kind }) => kind !== 'stock');
}

function startOf(draft: MeasureContext): ColumnPart['cell'] {
  return (row) => (measureOf(row, draft)?.kind === 'stock' ? '' : (row.start ?? ''));
}

function unitOf(draft: MeasureContext): ColumnPart['cell'] {
  return (row) => {
    const text = textCell(draft.roles.unit?.index ?? -1)(row);
    return findUnit(text) === undefined ? (measureOf(row, draft)?.unit ?? text) : text;
  };
}

function measureOf(
  { row }: DatedRow,
  { roles, measures }: MeasureContext,
): PackageDraft['measures'][number] | undefined {
  const { measure } = roles;
  return measure && measures.find(({ text }) => text === columnCellText(row, measure.index));
}

function extraPart(header: string, index: number, names: Set<string>): ColumnPart {
  const isTaken = names.has(header) || releaseColumnNames.includes(header) || header.includes('_');
  const name = isTaken ? `extra_${index + 1}` : header;
  return { name, type: 'string', isRequired: false, cell: textCell(index) };
}

function textCell(index: number): ColumnPart['cell'] {
  return ({ row }) => (row.cells[index] ?? '').trim();
}

function numberCell(index = -1): ColumnPart['cell'] {
  return (row) => plainNumber(columnCellText(row.row, index)) ?? textCell(index)(row);
}

function codeCell(index = -1, codes: Map<string | undefined, string>): ColumnPart['cell'] {
  return ({ row }) => codes.get(columnCellText(row, index)) ?? columnCellText(row, index);
}
