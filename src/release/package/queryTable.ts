/** Tables of figures that come from a query: what each column of the result may hold, by the lists of the package. */
import { statusMeaning } from '../../intake/cells/mark.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import { parsePeriod, type PeriodRole } from '../../intake/period/parsePeriod.ts';
import { fieldLabels, keyNames, type Field } from '../../intake/table/table.ts';
import { calendarOf, totalCode, type Description } from '../../model/description.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import type { ResultField } from '../../sources/resultCheck.ts';
import type { QuerySource } from '../../sources/source.ts';
import { listCodes, memberPlace, type RawPackage, type Resource } from './dataPackage.ts';
import { partRoles } from './factPeriod.ts';
import { readLists } from './readPackage.ts';

export const queryTableProblems = {
  'source-missing': error({
    'zh-CN': { fact: '没有由查询取得的表', remedy: '在该表上写 nianbao.source（见 docs/sources.md），或改正表名' },
    en: {
      fact: 'no table comes from a query',
      remedy: 'give the table a nianbao.source (see docs/sources.md), or correct the name of the table',
    },
  }),
  'source-not-figures': error({
    'zh-CN': { fact: '代码表不能由查询取得', remedy: '把代码表存为文件，由人核对' },
    en: {
      fact: 'a list of codes cannot come from a query',
      remedy: 'keep the list as a file that a person has checked',
    },
  }),
} satisfies Record<string, ProblemKind>;

export type QueryTable = { resource: Resource; source: QuerySource; fields: ResultField[] };

/** Those of the package, or the one of that name. Without a usable description there is none. */
export async function readQueryTables(
  folder: string,
  name?: string,
): Promise<{ tables: QueryTable[]; problems: Problem[] }> {
  const { source: lists, problems } = await readLists(folder);
  if (lists === undefined) return { tables: [], problems };
  const { resources, nianbao } = lists.descriptor;
  const tables: QueryTable[] = [];
  for (const [index, resource] of resources.entries()) {
    const { source } = resource.nianbao ?? {};
    if (source === undefined || (name !== undefined && resource.name !== name)) continue;
    if (nianbao.roles.facts.includes(resource.name))
      tables.push({ resource, source, fields: resultFields(resource, lists) });
    else
      problems.push(
        problemOf(queryTableProblems, 'source-not-figures', memberPlace(`resources[${index}]`, resource.name)),
      );
  }
  if (tables.length === 0 && problems.length === 0)
    problems.push(problemOf(queryTableProblems, 'source-missing', memberPlace('resources', name ?? '')));
  return { tables, problems };
}

const fieldKinds: Record<Field['type'], ResultField['type']> = {
  number: 'number',
  integer: 'number',
  year: 'number',
  date: 'date',
  boolean: 'truth',
  string: 'text',
};

function resultFields({ schema }: Resource, lists: RawPackage): ResultField[] {
  const named = keyNames(schema);
  const keys = named.length > 0 ? named : ['year', ...partRoles, 'period_end', 'area', 'programme', 'measure'];
  return schema.fields.map((field) => {
    const { name, type, constraints } = field;
    const kind = fieldKinds[type];
    const isText = kind === 'text' ? textTest(field, lists) : undefined;
    return {
      names: fieldLabels(field),
      type: kind,
      ...(isText !== undefined && { isText }),
      isKey: keys.includes(name),
      isRequired: constraints?.required === true,
    };
  });
}

/** Undefined for a text that nothing limits. */
function textTest({ name, constraints, categories }: Field, lists: RawPackage): ResultField['isText'] {
  const listed = constraints?.enum ?? categories?.map((item) => (typeof item === 'object' ? item.value : item));
  if (listed !== undefined) return inSet(new Set(listed.map(String)));
  const codes = codesOf(name, lists);
  if (codes !== undefined) return inSet(codes);
  if (isPeriodName(name)) {
    const calendar = calendarOf(lists.descriptor.nianbao);
    return (cell) => parsePeriod(cell, { calendar, role: name }) !== undefined;
  }
  if (name.endsWith('unit')) return (cell) => readableUnit(cell) !== undefined;
  if (name.endsWith('symbol')) return inSet(new Set(['c', 'x', 'z']));
  return name === 'status' ? isStatus : undefined;
}

function inSet(texts: ReadonlySet<string>): (cell: string) => boolean {
  return (cell) => texts.has(cell);
}

function codesOf(field: string, lists: RawPackage): ReadonlySet<string> | undefined {
  const { areas, programmes, measures, sources } = listCodes(lists);
  const codes: Record<string, Set<string>> = {
    area: areas,
    programme: new Set([...programmes, ...totalCodes(lists.descriptor.nianbao)]),
    measure: measures,
    source: sources,
  };
  return codes[field];
}

function totalCodes({ totals }: Description): string[] {
  return totals.map(totalCode);
}

function isPeriodName(name: string): name is PeriodRole {
  return name === 'year' || (partRoles as readonly string[]).includes(name);
}

function isStatus(cell: string): boolean {
  return statusMeaning(cell).unknown.length === 0;
}
