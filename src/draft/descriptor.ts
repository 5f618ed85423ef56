/** datapackage.json of a drafted package. */
import path from 'node:path';
import { languageColumn, type Field, type TableSchema } from '../intake/table/schema.ts';
import type { Language } from '../model/language.ts';
import type { Dimension } from '../model/measure.ts';
import { findUnit, isMoney } from '../model/unit.ts';
import { missingMarks } from './columns/column.ts';
import type { DraftedList, PackageDraft, TitledMeasure } from './draftPackage.ts';
import type { DraftedColumn } from './draftedColumns.ts';
import { slug } from './lists/codeLists.ts';

/** datapackage.json of a draft, with every member that a release asks for and none that it does not read. */
export function descriptor(draft: PackageDraft, columns: DraftedColumn[]): object {
  const { name, languages, titles, lists, own, latestYear, measures, meaning } = draft;
  const [first] = languages;
  const table = tableName(draft);
  const roles = Object.keys(lists) as DraftedList[];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: first && titles[first],
    version: `${latestYear}.1`,
    resources: [
      { name: table, path: tablePath(draft), schema: tableSchema(draft, columns) },
      ...roles.map((role) => ({ name: role, path: `${role}.csv`, schema: listSchema(role, languages) })),
    ],
    nianbao: {
      languages,
      titles,
      area: own,
      latestYear: Number(latestYear),
      cutoff: cutoff(draft),
      roles: { ...Object.fromEntries(roles.map((role) => [role, role])), facts: [table] },
      measures: measures.map((measure) => measureDescription(measure, meaning)),
    },
  };
}

/** The file keeps its name, where no list needs it. */
export function tablePath({ sheet, lists }: PackageDraft): string {
  const file = `${path.parse(sheet.file).name}.csv`;
  return Object.keys(lists).some((role) => `${role}.csv` === file.toLowerCase())
    ? `${path.parse(sheet.file).name}-table.csv`
    : file;
}

function tableName(draft: PackageDraft): string {
  return slug(path.parse(tablePath(draft)).name) ?? 'table';
}

function tableSchema({ rows }: PackageDraft, columns: DraftedColumn[]): TableSchema {
  const used = missingMarks.filter((mark) => rows.some(({ row }) => row.cells.some((cell) => cell.trim() === mark)));
  const names = columns.map(({ name }) => name);
  const time = names.includes('year') ? 'year' : 'period_end';
  return {
    fields: columns.map(field),
    primaryKey: [time, 'area', 'programme', 'measure'].filter((name) => names.includes(name)),
    missingValues: ['', ...used],
  };
}

function field({ name, header, type, isRequired }: DraftedColumn): Field {
  return {
    name,
    type,
    ...(type === 'date' && { format: 'any' }),
    ...(header !== name && { title: header }),
    ...(isRequired && { constraints: { required: true } }),
  };
}

/** Without `adds` a measure is never summed; money over a month is not the year's, so it is not added over time. */
function measureDescription({ code, titles, unit, kind }: TitledMeasure, meaning: PackageDraft['meaning']): object {
  return { code, title: titles, ...(unit !== undefined && { unit }), kind, adds: dimensionsOf(unit, kind, meaning) };
}

function dimensionsOf(
  unit: string | undefined,
  kind: TitledMeasure['kind'],
  meaning: PackageDraft['meaning'],
): Dimension[] {
  if (kind === 'standard' || kind === 'rate') return [];
  const over: Dimension[] = kind === 'flow' && meaning === 'year' ? ['period'] : [];
  return isMoney(findUnit(unit ?? '')?.quantity ?? '') ? ['area', 'programme', ...over] : ['area', ...over];
}

function listSchema(role: DraftedList, languages: Language[]): TableSchema {
  const required = (name: string): Field => ({ name, type: 'string', constraints: { required: true } });
  const parent: Field[] = role === 'sources' ? [] : [{ name: 'parent', type: 'string' }];
  const titles = languages.map((language) => required(languageColumn('title', language)));
  return { fields: [required('code'), ...parent, ...titles], primaryKey: ['code'] };
}

/** The last day that the table tells of: it cannot have been cut off before. */
function cutoff({ rows }: PackageDraft): string | undefined {
  return rows
    .map(({ year, end = `${year}-12-31` }) => end)
    .toSorted()
    .at(-1);
}
