/** The tables of a package: every role has one, with the columns it needs and its texts in every language. */
import { columnLetter, languageColumn, type Field } from '../../intake/table/table.ts';
import { listRoles, type ListRole } from '../../model/description.ts';
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { memberProblems } from './checkShape.ts';
import { partRoles } from './factPeriod.ts';
import { cellPlace, descriptorFile, factTables, listCodes, tableOf } from './dataPackage.ts';
import type { CellPlace, RawPackage, RawTable, Resource } from './dataPackage.ts';
import { isImplied } from './readDescriptor.ts';

export const packageTableProblems = {
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
    'zh-CN': {
      fact: '表的 schema 缺少此用途必需的列',
      remedy: '在 schema 和表中补上该列；改了指标代码的，列（字段）的 name 也要一起改',
    },
    en: {
      fact: 'the schema lacks a column that this part needs',
      remedy:
        'add it to the schema and to the table; where the code of a measure changed, the name of its field changes with it',
    },
  }),
  'fields-unmatched': error({
    'zh-CN': {
      fact: '文件的列与 schema 的 fields 不一致（fieldsMatch 为 {match}）',
      remedy: '使列齐全（exact 时顺序也要一致），或把 fieldsMatch 改为 superset',
    },
    en: {
      fact: 'the columns of the file are not the fields of its schema (fieldsMatch is {match})',
      remedy: 'give the file all of them, for exact in their order, or make fieldsMatch superset',
    },
  }),
  'language-unknown': error({
    'zh-CN': { fact: '语言重复，或程序不支持该语言', remedy: '改用支持的语言，每种只写一次' },
    en: { fact: 'the program does not speak this language, or it stands twice', remedy: 'name a spoken one, once' },
  }),
  'title-missing': error({
    'zh-CN': { fact: '缺少这种语言的文字', remedy: '补上译文，或从 nianbao.languages 中去掉该语言' },
    en: {
      fact: 'the text is missing in this language',
      remedy: 'add it, or take the language out of nianbao.languages',
    },
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
  const measures = nianbao.measures.map(({ code }) => code);
  const cast: [string, string, (resource: Resource) => string[]][] = [
    ...listRoles.flatMap((role): typeof cast => {
      const name = lists[role];
      if (name === undefined || isImplied(name)) return [];
      const spoken = role === 'population' ? [] : nianbao.languages.filter(isLanguage);
      const titles = spoken.map((language) => languageColumn('title', language));
      return [[name, `nianbao.roles.${role}`, () => [...listColumns[role], ...titles]]];
    }),
    ...facts.map((name, index): (typeof cast)[number] => [
      name,
      `nianbao.roles.facts[${index}]`,
      (resource) => factColumns(resource, measures, isOneProgramme),
    ]),
  ];
  const problems = cast.flatMap(([name, column, columns]) => checkPart(resources, { name, column }, columns));
  return [
    ...problems,
    ...checkNames(resources, new Set(cast.map(([name]) => name))),
    ...[...source.tables.values()].flatMap(checkFieldsMatch),
  ];
}

function checkPart(
  resources: Resource[],
  { name, column }: { name: string; column: string },
  columns: (resource: Resource) => string[],
): Problem[] {
  const place: CellPlace = { file: descriptorFile, column, read: name };
  const resource = resources.find((candidate) => candidate.name === name);
  const expected = resources.map((other) => other.name).join(' / ');
  if (resource === undefined) return [problemOf(packageTableProblems, 'resource-unknown', { ...place, expected })];
  const present = new Set(resource.schema.fields.map((field) => field.name));
  return columns(resource)
    .filter((field) => !field.split(' / ').some((alternative) => present.has(alternative)))
    .map((field) => problemOf(packageTableProblems, 'field-missing', { ...place, expected: field }));
}

/** That no other column is there, and every required one, was checked when the table was read. */
function checkFieldsMatch({ file, headerLine, headers, letters, resource }: RawTable): Problem[] {
  const { fields, fieldsMatch: match = 'superset' } = resource.schema;
  const isThere = ({ name }: Field, index: number) =>
    match === 'exact' ? letters[name] === columnLetter(index) : letters[name] !== undefined;
  if (match === 'superset' || fields.every(isThere)) return [];
  const expected = fields.map(({ name }) => name).join(', ');
  const place = { file, ...(headerLine !== undefined && { row: headerLine }) };
  const read = Object.values(headers).join(', ');
  return [problemOf(packageTableProblems, 'fields-unmatched', { ...place, read, expected, params: { match } })];
}

/** Long (`measure` and `value`) or wide (a column for each measure); `area`, and an only `programme`, are implied. */
function factColumns({ schema }: Resource, measures: string[], isOneProgramme: boolean): string[] {
  const names = schema.fields.map(({ name }) => name);
  const content = names.includes('measure') ? ['value'] : [['measure', ...measures].join(' / ')];
  return [...(isOneProgramme ? [] : ['programme']), ['year', 'period_end', ...partRoles].join(' / '), ...content];
}

function checkNames(resources: Resource[], used: Set<string>): Problem[] {
  return resources.flatMap(({ name }, index) => {
    const place: CellPlace = { file: descriptorFile, column: `resources[${index}].name`, read: name };
    const isRepeated = resources.findIndex((other) => other.name === name) < index;
    if (isRepeated) return [problemOf(packageTableProblems, 'resource-duplicate', place)];
    return used.has(name) ? [] : [problemOf(packageTableProblems, 'resource-unused', place)];
  });
}

/** Promise 9. */
export function checkLanguages(source: RawPackage): Problem[] {
  const declared = source.descriptor.nianbao.languages;
  const spoken = declared.filter(isLanguage);
  return [
    ...checkDeclared(declared),
    ...describedTexts(source).flatMap(([column, text]) => checkText(column, text, spoken)),
    ...[...lists(source), ...factTables(source)].flatMap((table) => checkTable(table, spoken)),
  ];
}

function lists(source: RawPackage): RawTable[] {
  return listRoles.flatMap((role) => tableOf(source, role) ?? []);
}

function checkDeclared(declared: string[]): Problem[] {
  const file = descriptorFile;
  const column = 'nianbao.languages';
  const expected = languages.join(' / ');
  if (declared.length === 0) return [problemOf(memberProblems, 'member-missing', { file, column, expected })];
  return declared
    .filter((language, index) => !isLanguage(language) || declared.indexOf(language) < index)
    .map((read) => problemOf(packageTableProblems, 'language-unknown', { file, column, read, expected }));
}

function describedTexts({ descriptor }: RawPackage): [string, Text][] {
  const { titles, measures, labels, totals, disclosure } = descriptor.nianbao;
  const list = (name: string, items: { title: Text }[]): [string, Text][] =>
    items.map(({ title }, index) => [`nianbao.${name}[${index}].title`, title]);
  const verbs = (name: string, items: { verb?: Text }[]): [string, Text][] =>
    items.flatMap(({ verb }, index) => (verb === undefined ? [] : [[`nianbao.${name}[${index}].verb`, verb]]));
  return [
    ['nianbao.titles', titles],
    ...list('measures', measures),
    ...list('labels', labels),
    ...list('totals', totals),
    ...verbs('measures', measures),
    ...verbs('labels', labels),
    ...(disclosure?.exemptions ?? []).map(({ reason }, index): [string, Text] => [
      `nianbao.disclosure.exemptions[${index}].reason`,
      reason,
    ]),
  ];
}

function checkText(column: string, text: Text, spoken: Language[]): Problem[] {
  return spoken
    .filter((language) => text[language] === undefined)
    .map((expected) => problemOf(packageTableProblems, 'title-missing', { file: descriptorFile, column, expected }));
}

const languageEnd = new RegExp(`(${languages.map((language) => languageColumn('', language)).join('|')})$`);

/** Any other text than a title (definition, publisher) is needed in every language only where some language has it; aliases never. */
function checkTable(table: RawTable, spoken: Language[]): Problem[] {
  const present = new Set(table.resource.schema.fields.map(({ name }) => name));
  const stems = new Set(
    [...present].filter((name) => languageEnd.test(name)).map((name) => name.replace(languageEnd, '')),
  );
  return table.rows.flatMap((row) =>
    [...stems].flatMap((stem) => {
      const columns = spoken.map((language) => [languageColumn(stem, language), language] as const);
      const missing = columns.filter(([column]) => row.cells[column] === undefined);
      if (stem === 'alias' || (stem !== 'title' && missing.length === columns.length)) return [];
      return missing
        .filter(([column]) => !isRequired(table, column))
        .map(([column, expected]) =>
          problemOf(packageTableProblems, 'title-missing', { ...cellPlace(table, row, column), expected }),
        );
    }),
  );
}

/** Reported when the table was read. */
function isRequired({ resource }: RawTable, column: string): boolean {
  return resource.schema.fields.some(({ name, constraints }) => name === column && constraints?.required === true);
}
