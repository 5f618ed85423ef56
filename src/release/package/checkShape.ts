/** The members that datapackage.json may and must have, and the form of each. */
import { parsePattern } from '../../intake/cells/pattern.ts';
import { fieldTypes, missingLabels } from '../../intake/table/table.ts';
import { dimensions, listRoles, localeGrouping, measureKinds } from '../../model/description.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { isFitCode } from './checkLists.ts';
import { descriptorFile } from './dataPackage.ts';

export const memberProblems = {
  'member-missing': error({
    'zh-CN': { fact: '缺少此项', remedy: '补上此项' },
    en: { fact: 'this member is missing', remedy: 'add it' },
  }),
  'member-invalid': error({
    'zh-CN': { fact: '此项内容不对', remedy: '按要求的形式改正' },
    en: { fact: 'this member is not of the required kind', remedy: 'correct it' },
  }),
  'member-unknown': error({
    'zh-CN': { fact: '没有这一项，可能写错了名称', remedy: '改正名称，或删除此项' },
    en: { fact: 'there is no such member; its name may be misspelt', remedy: 'correct the name, or delete the member' },
  }),
} satisfies Record<string, ProblemKind>;

/** `at` is the path of the member, such as nianbao.measures[2].kind. */
type Shape = (value: unknown, at: string) => Problem[];

/** `expected` is an example in no language. */
function matching(expected: string, isRight: (value: unknown) => boolean): Shape {
  return (value, at) => (isRight(value) ? [] : [invalid(value, at, expected)]);
}

function textLike(expected: string, pattern: RegExp): Shape {
  return matching(expected, (value) => typeof value === 'string' && pattern.test(value));
}

function oneOf(...allowed: string[]): Shape {
  return matching(allowed.join(' / '), (value) => allowed.some((text) => text === value));
}

function listOf(item: Shape): Shape {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((element, index) => item(element, `${at}[${index}]`))
      : [invalid(value, at, '[…]')];
}

/** Other members are let through. */
function objectOf(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, at) => {
    if (!isObject(value)) return [invalid(value, at, '{…}')];
    return Object.entries({ ...required, ...optional }).flatMap(([name, shape]) => {
      const path = at === '' ? name : `${at}.${name}`;
      if (value[name] !== undefined) return shape(value[name], path);
      return name in required
        ? [problemOf(memberProblems, 'member-missing', { file: descriptorFile, column: path })]
        : [];
    });
  };
}

function closedObject(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  const check = objectOf(required, optional);
  const expected = names.join(' / ');
  return (value, at) => {
    const unknown = isObject(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [];
    const places = unknown.map((read) => ({ file: descriptorFile, column: `${at}.${read}`, read, expected }));
    return [...check(value, at), ...places.map((place) => problemOf(memberProblems, 'member-unknown', place))];
  };
}

function mapOf(item: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return [invalid(value, at, '{…}')];
    return Object.entries(value).flatMap(([name, member]) => item(member, `${at}.${name}`));
  };
}

function invalid(value: unknown, column: string, expected: string): Problem {
  const read = JSON.stringify(value);
  return problemOf(memberProblems, 'member-invalid', { file: descriptorFile, column, read, expected });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const pattern = matching('[a-z]+', (value) => typeof value === 'string' && isPattern(value));
const text = textLike('"…"', /\S/);
const name = fitting('a-z 0-9 . _ -', /^[a-z0-9._-]+$/);
const texts = mapOf(text);

/** {be} takes the form of the number in English. */
const verbs = mapOf(textLike('{be} …', /^(?=.*\S)([^{}]|\{be\})+$/));

const bool = matching('true / false', (value) => typeof value === 'boolean');
const year = matching('2021', (value) => Number.isInteger(value) && /^\d{4}$/.test(String(value)));

/** Numbers are printed with commas and a point; how many digits a group has may differ. */
const locale = matching(
  'en-IN / en-GB / zh-CN',
  (value) => typeof value === 'string' && localeGrouping(value) !== undefined,
);

/** With an offset an instant means the same on every machine. */
const instant = textLike(
  '2022-06-02 / 2022-06-02T00:00:00+08:00',
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/,
);

/** Names a folder of `released/history/`. */
const version = fitting('2021.1', /^[0-9A-Za-z._-]+$/);

/** Inside the folder of the package (Data Package v2: no absolute path, no `..`). */
const inside = matching(
  'table.csv',
  (value) => typeof value === 'string' && /^[^/\\:]+(\/[^/\\:]+)*$/.test(value) && !value.split('/').includes('..'),
);

const field = objectOf(
  { name: text, type: oneOf(...fieldTypes) },
  {
    title: text,
    titles: texts,
    unit: text,
    format: oneOf('default', 'any'),
    constraints: objectOf({}, { required: bool, unique: bool, enum: listOf(text), pattern }),
  },
);

const labelled = objectOf({ value: anyText() }, { label: oneOf(...missingLabels) });
const missingValue: Shape = (value, at) => (typeof value === 'string' ? [] : labelled(value, at));

const schema = objectOf(
  { fields: listOf(field) },
  {
    primaryKey: (value, at) => (Array.isArray(value) ? listOf(text)(value, at) : text(value, at)),
    missingValues: listOf(missingValue),
  },
);

const measure = closedObject(
  { code: text, title: texts, kind: oneOf(...measureKinds) },
  {
    adds: listOf(oneOf(...dimensions)),
    unit: text,
    verb: verbs,
    ratio: closedObject({ of: text, to: text }, { times: matching('100', isAbove(0)) }),
    change: text,
    average: bool,
    decimals: matching('0, 1, 2 …', (value) => Number.isInteger(value) && isAbove(-1)(value)),
  },
);

const total = closedObject(
  { code: text, title: texts, measure: text, programmes: listOf(text) },
  { lead: bool, exclusive: bool },
);

const label = closedObject({ measure: text, programme: text, title: texts }, { verb: verbs });
const lists = Object.fromEntries(listRoles.map((role) => [role, text]));
const least = matching('1, 2, 3 …', (value) => Number.isInteger(value) && isAbove(0)(value));

const disclosure = closedObject(
  {},
  {
    threshold: least,
    measures: mapOf(least),
    programmes: mapOf(least),
    protected: listOf(text),
    unlinked: listOf(text),
    dominance: listOf(closedObject({ measure: text, contributors: text, least })),
    exemptions: listOf(closedObject({ programme: text, area: text, reason: texts }, { year })),
  },
);

const dataPackage = objectOf(
  {
    name,
    title: text,
    version,
    resources: listOf(
      objectOf(
        { name, path: inside, schema },
        { title: text, titles: texts, dialect: objectOf({}, { sheetName: text }) },
      ),
    ),
    nianbao: closedObject(
      {
        languages: listOf(text),
        titles: texts,
        latestYear: year,
        cutoff: instant,
        roles: closedObject({ facts: listOf(text) }, lists),
        measures: listOf(measure),
      },
      { area: text, locale, totals: listOf(total), labels: listOf(label), disclosure },
    ),
  },
  { description: text, licenses: listOf(objectOf({}, { name: text, path: text, title: text })) },
);

/** Every member that a release reads; in `nianbao` no other is allowed, so that a misspelt one is not lost. */
export function checkShape(value: unknown): Problem[] {
  return dataPackage(value, '');
}

function fitting(expected: string, pattern: RegExp): Shape {
  return matching(expected, (value) => typeof value === 'string' && pattern.test(value) && isFitCode(value));
}

function isAbove(bound: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value > bound;
}

function anyText(): Shape {
  return matching('""', (value) => typeof value === 'string');
}

function isPattern(value: string): boolean {
  return 'matches' in parsePattern(value);
}
