/** Every role of the description is played by a table that is present and has the columns needed. */
import { languageColumn } from '../../intake/table/table.ts';
import { listRoles, type ListRole } from '../../model/description.ts';
import { isLanguage } from '../../model/language.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { descriptorFile, listCodes, type CellPlace, type RawPackage, type Resource } from './dataPackage.ts';
import { isImplied } from './impliedParts.ts';

export const roleProblems = {
  'resource-unknown': error({
    'zh-CN': { fact: 'resources 中没有这个表', remedy: '改正表名，或在 resources 中加入该表' },
    en: { fact: 'resources holds no such table', remedy: 'correct the name, or add the table to resources' },
  }),
  'resource-unused': notice({
    'zh-CN': { fact: 'roles 中没有用到这个表，其中的数字不会发布', remedy: '如要发布，写入 nianbao.roles.facts' },
    en: {
      fact: 'no role names this table: it is not released',
      remedy: 'to release it, add it to nianbao.roles.facts',
    },
  }),
  'resource-duplicate': error({
    'zh-CN': { fact: '表名重复', remedy: '改用不同的表名' },
    en: { fact: 'two tables have this name', remedy: 'give them different names' },
  }),
  'field-missing': error({
    'zh-CN': { fact: '表的 schema 缺少此用途必需的列', remedy: '在 schema 和表中补上该列' },
    en: { fact: 'the schema lacks a column that this part needs', remedy: 'add it to the schema and to the table' },
  }),
} satisfies Record<string, ProblemKind>;

const listColumns: Record<ListRole, string[]> = {
  programmes: ['code'],
  areas: ['code'],
  sources: ['code'],
  policies: ['year'],
  population: [],
};

export function checkRoles(source: RawPackage): Problem[] {
  const { resources, nianbao } = source.descriptor;
  const { facts, ...lists } = nianbao.roles;
  const isOneProgramme = listCodes(source).programmes.size === 1;
  const cast: [string, string, (resource: Resource) => string[]][] = [
    ...listRoles.flatMap((role): typeof cast => {
      const name = lists[role];
      const titles =
        role === 'population'
          ? []
          : nianbao.languages.filter(isLanguage).map((language) => languageColumn('title', language));
      return name === undefined || isImplied(name)
        ? []
        : [[name, `nianbao.roles.${role}`, () => [...listColumns[role], ...titles]]];
    }),
    ...facts.map((name, index): (typeof cast)[number] => [
      name,
      `nianbao.roles.facts[${index}]`,
      (resource) =>
        factColumns(
          resource,
          nianbao.measures.map(({ code }) => code),
          isOneProgramme,
        ),
    ]),
  ];
  const problems = cast.flatMap(([name, column, columns]) => checkPart(resources, { name, column }, columns));
  return [...problems, ...checkNames(resources, new Set(cast.map(([name]) => name)))];
}

function checkPart(
  resources: Resource[],
  { name, column }: { name: string; column: string },
  columns: (resource: Resource) => string[],
): Problem[] {
  const place: CellPlace = { file: descriptorFile, column, read: name };
  const resource = resources.find((candidate) => candidate.name === name);
  if (resource === undefined)
    return [
      problemOf(roleProblems, 'resource-unknown', {
        ...place,
        expected: resources.map((resource) => resource.name).join(' / '),
      }),
    ];
  const present = new Set(resource.schema.fields.map((field) => field.name));
  return columns(resource)
    .filter((field) => !field.split(' / ').some((alternative) => present.has(alternative)))
    .map((field) => problemOf(roleProblems, 'field-missing', { ...place, expected: field }));
}

/** Long (`measure` and `value`) or wide (a column for each measure); `area`, and an only `programme`, are implied. */
function factColumns({ schema }: Resource, measures: string[], isOneProgramme: boolean): string[] {
  const names = schema.fields.map(({ name }) => name);
  const content = names.includes('measure') ? ['value'] : [['measure', ...measures].join(' / ')];
  return [...(isOneProgramme ? [] : ['programme']), 'year / period_end', ...content];
}

function checkNames(resources: Resource[], used: Set<string>): Problem[] {
  return resources.flatMap(({ name }, index) => {
    const place: CellPlace = { file: descriptorFile, column: `resources[${index}].name`, read: name };
    const isRepeated = resources.findIndex((other) => other.name === name) < index;
    if (isRepeated) return [problemOf(roleProblems, 'resource-duplicate', place)];
    return used.has(name) ? [] : [problemOf(roleProblems, 'resource-unused', place)];
  });
}
