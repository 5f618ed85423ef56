/** Checks of the form of a JSON value: texts, lists, maps, and objects with required members. */
import type { Problem } from '../../model/problem.ts';
import { descriptorFile, releaseProblem } from './dataPackage.ts';

/** What a member of datapackage.json must be; `at` is its path, e.g. nianbao.measures[2].kind. */
export type Shape = (value: unknown, at: string) => Problem[];

/** `expected` says in a form free of language what would be right. */
export function matching(expected: string, isRight: (value: unknown) => boolean): Shape {
  return (value, at) => (isRight(value) ? [] : [invalid(value, at, expected)]);
}

export function textLike(expected: string, pattern: RegExp): Shape {
  return matching(expected, (value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf(...allowed: string[]): Shape {
  return matching(allowed.join(' / '), (value) => allowed.some((one) => one === value));
}

export function listOf(item: Shape): Shape {
  return (value, at) =>
    Array.isArray(value) ? value.flatMap((one, index) => item(one, `${at}[${index}]`)) : [invalid(value, at, '[…]')];
}

/** An object with these members; those not `required` may be missing, others are let through. */
export function objectOf(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, at) => {
    if (!isObject(value)) return [invalid(value, at, '{…}')];
    return Object.entries({ ...required, ...optional }).flatMap(([name, shape]) => {
      const path = at === '' ? name : `${at}.${name}`;
      if (value[name] !== undefined) return shape(value[name], path);
      return name in required ? [releaseProblem('member-missing', { file: descriptorFile, column: path })] : [];
    });
  };
}

/** An object with these members and no others. */
export function closedObject(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  const check = objectOf(required, optional);
  return (value, at) => {
    const unknown = isObject(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [];
    return [...check(value, at), ...unknown.map((read) => stranger(`${at}.${read}`, read, names))];
  };
}

/** An object whose members all have one shape. */
export function mapOf(item: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return [invalid(value, at, '{…}')];
    return Object.entries(value).flatMap(([name, one]) => item(one, `${at}.${name}`));
  };
}

function invalid(value: unknown, column: string, expected: string): Problem {
  return releaseProblem('member-invalid', { file: descriptorFile, column, read: JSON.stringify(value) }, { expected });
}

function stranger(column: string, read: string, names: string[]): Problem {
  return releaseProblem('member-unknown', { file: descriptorFile, column, read }, { expected: names.join(' / ') });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
