import { languageTag } from '../model/language.ts';
import { findUnit } from '../model/unit.ts';
import type { FieldType } from '../table/schema.ts';
import { cellText } from './column.ts';
import type { ColumnRole } from './columnRoles.ts';
import type { PackageDraft } from './packageDraft.ts';
import type { DatedRow } from './period.ts';
import { plainNumber } from './plainNumber.ts';
import { readColumns } from './readColumns.ts';

/** A column of the drafted table: `name` is its field, `header` what stands above it in the file. */
export type DraftedColumn = {
  name: string;
  header: string;
  type: FieldType;
  isRequired: boolean;
  cell: (row: DatedRow) => string;
};

type Part = Omit<DraftedColumn, 'header'>;

/**
 * Every column of the source, by the part it plays, in its place; before them those that it lacks. A column without a
 * part stays as text that a release does not read.
 */
export function draftedColumns(draft: PackageDraft): DraftedColumn[] {
  const { sheet, roles } = draft;
  const parts = partsOf(draft);
  const added = addedParts(draft);
  const byIndex = new Map(
    [...parts].map(([role, part]): [number, Part] => [roles[role]?.index ?? -1, part]).concat(measureParts(draft)),
  );
  const names = new Set([...added, ...byIndex.values()].map(({ name }) => name));
  const columns = sheet.header.map((header, index): DraftedColumn => {
    const part = byIndex.get(index) ?? extraPart(header, index, names);
    return { ...part, header: names.has(header) ? part.name : header };
  });
  return [...added.map((part) => ({ ...part, header: part.name })), ...columns];
}

function partsOf({ roles, meaning, lists, measures, languages }: PackageDraft): Map<ColumnRole, Part> {
  const parts = new Map<ColumnRole, Part>();
  const add = (role: ColumnRole, name: string, type: FieldType, cell?: Part['cell']) => {
    const index = roles[role]?.index;
    if (index === undefined) return;
    parts.set(role, { name, type, isRequired: required.includes(name), cell: cell ?? asIs(index) });
  };
  const coded = (role: ColumnRole, entries: { text?: string; code: string }[]) => {
    const codes = new Map(entries.map(({ text, code }) => [text, code]));
    return translated(roles[role]?.index, codes);
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
  add('value', 'value', 'number', numberIn(roles.value?.index));
  add('unit', 'unit', 'string', unitOf({ roles, measures }));
  add('source', 'source', 'string', coded('source', lists.sources ?? []));
  for (const role of ['symbol', 'status', 'quote'] as const) add(role, role, 'string');
  add('demonstration', 'demonstration', 'boolean');
  const [language] = languages;
  if (language !== undefined && languages.length === 1) add('note', `note_${languageTag(language)}`, 'string');
  return parts;
}

const required = ['year', 'period_end', 'area', 'programme', 'measure'];

function measureParts({ measures }: PackageDraft): [number, Part][] {
  return measures.flatMap(({ index, code }): [number, Part][] =>
    index === undefined ? [] : [[index, { name: code, type: 'number', isRequired: false, cell: numberIn(index) }]],
  );
}

/** A year for a table that has none; the days of a month that is told as one date, or as a year and a month. */
function addedParts(draft: PackageDraft): Part[] {
  const { roles, meaning } = draft;
  const part = (name: string, type: FieldType, cell: Part['cell']): Part => ({
    ...{ name, type, isRequired: required.includes(name), cell },
  });
  const isMonth = meaning === 'month';
  return [
    ...(roles.oneYear === undefined ? [] : [part('year', 'integer', ({ year }) => year)]),
    ...(isMonth && hasStart(draft) ? [part('period_start', 'date', startOf(draft))] : []),
    ...(isMonth && roles.end === undefined ? [part('period_end', 'date', ({ end = '' }) => end)] : []),
  ];
}

type Measured = Pick<PackageDraft, 'roles' | 'measures'>;

/** A stock has no start: a wide table that holds one has no column of starts, in a long one the cell is empty. */
function hasStart({ roles, measures }: Measured): boolean {
  return roles.measure !== undefined || measures.every(({ kind }) => kind !== 'stock');
}

function startOf(draft: Measured): Part['cell'] {
  return (row) => (measureOf(row, draft)?.kind === 'stock' ? '' : (row.start ?? ''));
}

/** The unit that a row says, where it is one; else that of its measure. */
function unitOf(draft: Measured): Part['cell'] {
  return (row) => {
    const said = asIs(draft.roles.unit?.index ?? -1)(row);
    return findUnit(said) === undefined ? (measureOf(row, draft)?.unit ?? said) : said;
  };
}

function measureOf({ row }: DatedRow, { roles, measures }: Measured): PackageDraft['measures'][number] | undefined {
  const { measure } = roles;
  return measure && measures.find(({ text }) => text === cellText(row, measure.index));
}

function extraPart(header: string, index: number, names: Set<string>): Part {
  const isTaken = names.has(header) || readColumns.includes(header) || header.includes('_');
  const name = isTaken ? `extra_${index + 1}` : header;
  return { name, type: 'string', isRequired: false, cell: asIs(index) };
}

function asIs(index: number): Part['cell'] {
  return ({ row }) => (row.cells[index] ?? '').trim();
}

function numberIn(index = -1): Part['cell'] {
  return (row) => plainNumber(cellText(row.row, index)) ?? asIs(index)(row);
}

function translated(index = -1, codes: Map<string | undefined, string>): Part['cell'] {
  return ({ row }) => codes.get(cellText(row, index)) ?? cellText(row, index);
}
