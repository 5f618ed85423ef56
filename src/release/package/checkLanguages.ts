/** Every title and text of a package is there in each language that the package declares. */
import { languageColumn } from '../../intake/table/table.ts';
import { listRoles } from '../../model/description.ts';
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { cellPlace, descriptorFile, factTables, tableOf, type RawPackage, type RawTable } from './dataPackage.ts';
import { memberProblems } from './shape.ts';

export const languageProblems = {
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
    .map((read) => problemOf(languageProblems, 'language-unknown', { file, column, read, expected }));
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
    .map((expected) => problemOf(languageProblems, 'title-missing', { file: descriptorFile, column, expected }));
}

const languageEnd = new RegExp(`(${languages.map((language) => languageColumn('', language)).join('|')})$`);

/** Any other text than a title (definition, publisher) is needed in every language only where some language has it. */
function checkTable(table: RawTable, spoken: Language[]): Problem[] {
  const present = new Set(table.resource.schema.fields.map(({ name }) => name));
  const stems = new Set(
    [...present].filter((name) => languageEnd.test(name)).map((name) => name.replace(languageEnd, '')),
  );
  return table.rows.flatMap((row) =>
    [...stems].flatMap((stem) => {
      const columns = spoken.map((language) => [languageColumn(stem, language), language] as const);
      const missing = columns.filter(([column]) => row.cells[column] === undefined);
      if (stem !== 'title' && missing.length === columns.length) return [];
      return missing
        .filter(([column]) => !isRequired(table, column))
        .map(([column, expected]) =>
          problemOf(languageProblems, 'title-missing', { ...cellPlace(table, row, column), expected }),
        );
    }),
  );
}

/** Reported when the table was read. */
function isRequired({ resource }: RawTable, column: string): boolean {
  return resource.schema.fields.some(({ name, constraints }) => name === column && constraints?.required === true);
}
