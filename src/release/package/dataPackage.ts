/** A data package in memory: its descriptor, its tables by role, and the codes that its lists hold. */
import { labelKey } from '../../intake/layout/label.ts';
import { languageColumn, type TableHead, type TableRow, type TableSchema } from '../../intake/table/table.ts';
import type { TableDialect } from '../../intake/table/tableSchema.ts';
import type { Figure } from '../../model/cell.ts';
import { totalCode, type Description, type ListRole, type Measure } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import { aliasesIn } from '../../model/release.ts';
import type { QuerySource } from '../../sources/source.ts';

export const descriptorFile = 'datapackage.json';

/** Frictionless Data Package v2; `path` is relative to the folder of the package, a folder where a query makes the table. */
export type Resource = {
  name: string;
  path: string;
  title?: string;
  titles?: Text;
  encoding?: string;
  bytes?: number;
  hash?: string;
  dialect?: TableDialect;
  schema: TableSchema;
  nianbao?: { source?: QuerySource };
};

export type DataPackage = {
  name: string;
  title: string;
  version: string;
  description?: string;
  licenses?: { name?: string; path?: string; title?: string }[];
  resources: Resource[];
  nianbao: Description;
};

/** Tables by name of resource. */
export type RawPackage = { descriptor: DataPackage; tables: Map<string, RawTable> };

/** A package may have no sources, policies and population. */
export function tableOf({ descriptor, tables }: RawPackage, role: ListRole): RawTable | undefined {
  return tables.get(descriptor.nianbao.roles[role] ?? '');
}

export function factTables({ descriptor, tables }: RawPackage): RawTable[] {
  return descriptor.nianbao.roles.facts.flatMap((name) => tables.get(name) ?? []);
}

/** `headers` and `letters` locate its cells. */
export type RawTable = Omit<TableHead, 'problems'> & {
  file: string;
  sheet?: string;
  resource: Resource;
  rows: TableRow[];
};

/** The figures of one release with the hierarchies of its code lists. */
export type EditionFigures = { id: string; source: RawPackage; figures: Figure[] };

/** Where a problem is: a cell of a table, or a member of datapackage.json (`column` is then its path). */
export type CellPlace = { file: string; sheet?: string; row?: number; letter?: string; column?: string; read?: string };

export function memberPlace(path: string, read: string): CellPlace {
  return { file: descriptorFile, column: path, read };
}

export function cellPlace(
  { file, sheet, headers, letters }: Omit<RawTable, 'resource' | 'rows' | 'totals' | 'units'>,
  { line, cells }: TableRow,
  field: string,
): CellPlace {
  const letter = letters[field];
  const place = { row: line, ...(letter !== undefined && { letter }), column: headers[field] ?? field };
  return { file, ...(sheet !== undefined && { sheet }), ...place, read: cells[field] };
}

export const codeProblems = {
  'code-unknown': error({
    'zh-CN': { fact: '代码不在代码表中', remedy: '改为代码表里的代码；确是新增的，先在项目表、地区表等代码表中登记' },
    en: { fact: 'the code is not in its list', remedy: 'correct it, or add it to the list first' },
  }),
} satisfies Record<string, ProblemKind>;

export type Codes = Record<'measures' | 'programmes' | 'areas' | 'sources', Set<string>>;

export function listCodes(source: RawPackage): Codes {
  const codes = (role: ListRole) =>
    new Set((tableOf(source, role)?.rows ?? []).flatMap(({ cells }) => cells['code'] ?? []));
  return {
    measures: new Set(source.descriptor.nianbao.measures.map(({ code }) => code)),
    programmes: codes('programmes'),
    areas: codes('areas'),
    sources: codes('sources'),
  };
}

/** Code → code of its parent. */
export type Parents = Map<string, string>;

export function parents(source: RawPackage, role: 'programmes' | 'areas'): Parents {
  const rows = tableOf(source, role)?.rows ?? [];
  return new Map(rows.flatMap(({ cells: { code, parent } }) => (code && parent ? [[code, parent] as const] : [])));
}

/** Code → the codes directly below it. */
export function children(source: RawPackage, role: 'programmes' | 'areas'): Map<string, string[]> {
  const groups = Map.groupBy(parents(source, role), ([, parent]) => parent);
  return new Map([...groups].map(([parent, pairs]) => [parent, pairs.map(([code]) => code)]));
}

/** Nearest first; in a cycle each of them once. */
export function ancestors(code: string, family: Parents): string[] {
  const above: string[] = [];
  for (let next = family.get(code); next !== undefined && !above.includes(next); next = family.get(next))
    above.push(next);
  return above;
}

/** Measure → those after it whose titles begin with 其中 (of which), as in the reporting forms (conventions §1.4). */
export function ofWhich(measures: Measure[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let whole = '';
  for (const { code, title } of measures)
    if ((title['zh-CN'] ?? '').startsWith('其中') || /^of which/i.test(title.en ?? '')) parts.get(whole)?.push(code);
    else parts.set((whole = code), []);
  return new Map([...parts].filter(([, codes]) => codes.length > 0));
}

const mostCodesListed = 8;

/** Instead of an unknown code: the code of the title that was written, else the codes there are. */
export function expectedCode(source: RawPackage, role: ListRole, read: string): string | undefined {
  const rows = tableOf(source, role)?.rows ?? [];
  const titled = rows.find(({ cells }) => listedNames(cells).some((name) => labelKey(name) === labelKey(read)));
  if (titled !== undefined) return titled.cells['code'];
  const codes = rows.flatMap(({ cells }) => (cells['code'] === undefined ? [] : [codeWithTitle(cells)]));
  return (
    [...codes.slice(0, mostCodesListed), ...(codes.length > mostCodesListed ? ['…'] : [])].join(' / ') || undefined
  );
}

/** Titles, short names and aliases of an entry of a list, in every language. */
export function listedNames(cells: TableRow['cells']): string[] {
  const names = Object.entries(cells).flatMap(([column, text = '']) => {
    if (column.startsWith('alias_')) return aliasesIn(text);
    return /^(title|short)_/.test(column) && text !== '' ? [text] : [];
  });
  return [...new Set(names)];
}

/** With the first title of its list: people know 东镇, not east. */
export function codeWithTitle({ code = '', ...cells }: TableRow['cells']): string {
  const title = Object.entries(cells).find(([name]) => name.startsWith('title_'))?.[1];
  return title === undefined ? code : `${code} (${title})`;
}

export type CodeTitles = {
  area: (code: string) => string;
  programme: (code: string) => string;
  measure: (code: string, programme: string) => string;
};

/** In that language, else in another of the package, else the code. */
export function codeTitles(source: RawPackage, language: Language): CodeTitles {
  const { measures, labels, totals, languages } = source.descriptor.nianbao;
  const order = [language, ...languages];
  const inLanguage = (title: Text | undefined) => order.flatMap((candidate) => title?.[candidate] ?? [])[0];
  const listed = (role: ListRole) =>
    new Map(
      (tableOf(source, role)?.rows ?? []).flatMap(({ cells }) => {
        const title = order.map((candidate) => cells[languageColumn('title', candidate)]).find(Boolean);
        return title === undefined ? [] : [[cells['code'] ?? '', title] as const];
      }),
    );
  const areas = listed('areas');
  const programmes = listed('programmes');
  const sums = new Map(totals.map((total) => [totalCode(total), inLanguage(total.title)]));
  return {
    area: (code) => areas.get(code) ?? code,
    programme: (code) => programmes.get(code) ?? sums.get(code) ?? code,
    measure: (code, programme) =>
      inLanguage(labels.find((label) => label.measure === code && label.programme === programme)?.title) ??
      inLanguage(measures.find((measure) => measure.code === code)?.title) ??
      code,
  };
}
