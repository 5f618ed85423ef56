/** Checks of the form of a JSON value: texts, lists, maps, and objects with required members. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
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
export type Shape = (value: unknown, at: string) => Problem[];

/** `expected` is an example in no language. */
export function matching(expected: string, isRight: (value: unknown) => boolean): Shape {
  return (value, at) => (isRight(value) ? [] : [invalid(value, at, expected)]);
}

export function textLike(expected: string, pattern: RegExp): Shape {
  return matching(expected, (value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf(...allowed: string[]): Shape {
  return matching(allowed.join(' / '), (value) => allowed.some((text) => text === value));
}

export function listOf(item: Shape): Shape {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((element, index) => item(element, `${at}[${index}]`))
      : [invalid(value, at, '[…]')];
}

/** Other members are let through. */
export function objectOf(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
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

export function closedObject(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  const check = objectOf(required, optional);
  return (value, at) => {
    const unknown = isObject(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [];
    return [...check(value, at), ...unknown.map((read) => stranger(`${at}.${read}`, read, names))];
  };
}

export function mapOf(item: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return [invalid(value, at, '{…}')];
    return Object.entries(value).flatMap(([name, member]) => item(member, `${at}.${name}`));
  };
}

function invalid(value: unknown, column: string, expected: string): Problem {
  return problemOf(memberProblems, 'member-invalid', {
    file: descriptorFile,
    column,
    read: JSON.stringify(value),
    expected,
  });
}

function stranger(column: string, read: string, names: string[]): Problem {
  return problemOf(memberProblems, 'member-unknown', {
    file: descriptorFile,
    column,
    read,
    expected: names.join(' / '),
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
