/** Several areas as one in the list of areas: between them and the area they are in. */
import { tableOf, type RawPackage } from '../package/dataPackage.ts';

export type AreaGroup = { code: string; whole: string; members: string[] };

export function withGroup(source: RawPackage, group: AreaGroup): RawPackage {
  const table = tableOf(source, 'areas');
  if (table === undefined) return source;
  const within = new Set(group.members);
  const rows = table.rows.map((row) =>
    within.has(row.cells['code'] ?? '') ? { ...row, cells: { ...row.cells, parent: group.code } } : row,
  );
  const model = rows.find(({ cells }) => within.has(cells['code'] ?? ''));
  const cells = { code: group.code, parent: group.whole, demonstration: model?.cells['demonstration'] };
  const tables = new Map(source.tables);
  tables.set(table.resource.name, { ...table, rows: [...rows, { line: 0, cells }] });
  return { ...source, tables };
}
