/** The constraints of a field (Table Schema), held against what a cell means: a number, a date, a text. */
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { compare, decimal, trim } from '../../model/decimal.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { Field } from '../table/table.ts';
import type { Constraints, Literal } from '../table/tableSchema.ts';

export const constraintProblems = {
  'value-not-allowed': error({
    'zh-CN': { fact: '不在允许的取值之内', remedy: '改为允许的取值' },
    en: { fact: 'this value is not one of those allowed', remedy: 'use one of them' },
  }),
  'pattern-unmatched': error({
    'zh-CN': { fact: '格式不符合要求', remedy: '按要求的格式填写' },
    en: { fact: 'the cell is not of the required form', remedy: 'write it in that form' },
  }),
  'pattern-unchecked': error({
    'zh-CN': { fact: '单元格太长，无法按格式（pattern）核对', remedy: '缩短内容，或删去该列的 pattern' },
    en: {
      fact: 'the cell is too long to be held to the pattern of its column',
      remedy: 'shorten it, or take the pattern away',
    },
  }),
  'value-too-short': error({
    'zh-CN': { fact: '字数少于规定', remedy: '补全内容' },
    en: { fact: 'the cell has fewer characters than it must have', remedy: 'write it in full' },
  }),
  'value-too-long': error({
    'zh-CN': { fact: '字数多于规定', remedy: '缩短内容' },
    en: { fact: 'the cell has more characters than it may have', remedy: 'shorten it' },
  }),
  'value-below-minimum': error({
    'zh-CN': { fact: '小于规定的最小值', remedy: '核对该单元格；确实如此的，改 datapackage.json 中的最小值' },
    en: {
      fact: 'the value is below the least that datapackage.json allows',
      remedy: 'check the cell; where it is right, correct the constraint',
    },
  }),
  'value-above-maximum': error({
    'zh-CN': { fact: '大于规定的最大值', remedy: '核对该单元格；确实如此的，改 datapackage.json 中的最大值' },
    en: {
      fact: 'the value is above the most that datapackage.json allows',
      remedy: 'check the cell; where it is right, correct the constraint',
    },
  }),
} satisfies Record<string, ProblemKind>;

type ConstraintFault = { code: keyof typeof constraintProblems; expected: string };

/** `value` is normalised: plain decimal, ISO 8601, true or false. */
type ConstraintCheck = (value: string) => ConstraintFault | undefined;

/** A value of the description as a cell would have it, or undefined where no cell could. */
type LiteralReader = (literal: Literal) => string | undefined;

/** None where the field has no constraints. Throws on one that no cell could meet. */
export function constraintCheck(field: Field, literalValue: LiteralReader): ConstraintCheck | undefined {
  const { constraints = {}, categories } = field;
  const value = (literal: Literal): string => {
    const text = literalValue(literal);
    if (text === undefined) throw new Error(`invalid constraint: ${field.name}: ${literal}`);
    return text;
  };
  const checks = [
    ...listCheck(
      field,
      categories?.map((category) => value(categoryValue(category))),
    ),
    ...listCheck(field, constraints.enum?.map(value)),
    ...patternCheck(constraints),
    ...lengthChecks(constraints),
    ...boundChecks(field, value),
  ];
  if (checks.length === 0) return undefined;
  return (text) => {
    for (const check of checks) {
      const fault = check(text);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

export function categoryValue(category: NonNullable<Field['categories']>[number]): Literal {
  return typeof category === 'object' ? category.value : category;
}

export function isNumberField({ type }: Field): boolean {
  return type === 'number' || type === 'integer' || type === 'year';
}

function listCheck(field: Field, values: string[] | undefined): ConstraintCheck[] {
  if (values === undefined) return [];
  const plain = isNumberField(field) ? (text: string) => trim(decimal(text)) : (text: string) => text;
  const allowed = new Set(values.map(plain));
  const expected = values.join(' / ');
  return [(text) => (allowed.has(plain(text)) ? undefined : { code: 'value-not-allowed', expected })];
}

function patternCheck({ pattern }: Constraints): ConstraintCheck[] {
  if (pattern === undefined) return [];
  const parsed = parsePattern(pattern);
  if ('construct' in parsed) throw new Error(`invalid pattern: ${pattern}`);
  return [
    (text) => {
      const isMatched = parsed.matches(text);
      if (isMatched === true) return undefined;
      return { code: isMatched === undefined ? 'pattern-unchecked' : 'pattern-unmatched', expected: pattern };
    },
  ];
}

function lengthChecks({ minLength, maxLength }: Constraints): ConstraintCheck[] {
  const checks: ConstraintCheck[] = [];
  if (minLength !== undefined)
    checks.push((text) =>
      characters(text) < minLength ? { code: 'value-too-short', expected: `≥ ${minLength}` } : undefined,
    );
  if (maxLength !== undefined)
    checks.push((text) =>
      characters(text) > maxLength ? { code: 'value-too-long', expected: `≤ ${maxLength}` } : undefined,
    );
  return checks;
}

function characters(text: string): number {
  return [...text].length;
}

/** The sign that a value must have beside the bound. */
const bounds = {
  minimum: { sign: '≥', code: 'value-below-minimum', isWithin: (order: number) => order >= 0 },
  exclusiveMinimum: { sign: '>', code: 'value-below-minimum', isWithin: (order: number) => order > 0 },
  maximum: { sign: '≤', code: 'value-above-maximum', isWithin: (order: number) => order <= 0 },
  exclusiveMaximum: { sign: '<', code: 'value-above-maximum', isWithin: (order: number) => order < 0 },
} as const;

export const boundNames = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'] as const;

function boundChecks(field: Field, value: (literal: Literal) => string): ConstraintCheck[] {
  const order = isNumberField(field)
    ? (a: string, b: string) => compare(decimal(a), decimal(b))
    : (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return boundNames.flatMap((name): ConstraintCheck[] => {
    const literal = field.constraints?.[name];
    if (literal === undefined) return [];
    const bound = value(literal);
    const { sign, code, isWithin } = bounds[name];
    return [(text) => (isWithin(order(text, bound)) ? undefined : { code, expected: `${sign} ${bound}` })];
  });
}

/** Undefined where the cell is too long to be held to the pattern. */
type CellPattern = (text: string) => boolean | undefined;

/** Characters by instructions of the pattern: about half a second. */
const mostSteps = 20_000_000;

/** Back-references, look-around and the like are no part of RE2: `construct` is the first of them. */
export function parsePattern(pattern: string): { matches: CellPattern } | { construct: string } {
  const misread = misreadConstruct(pattern);
  if (misread !== undefined) return { construct: misread };
  try {
    const expression = RE2JS.compile(withRe2Names(pattern));
    const size = expression.programSize();
    return { matches: (text) => (text.length * size > mostSteps ? undefined : expression.testExact(text)) };
  } catch (fault) {
    if (fault instanceof RE2JSSyntaxException) return { construct: constructOf(fault) };
    throw fault;
  }
}

/** As in the pattern: (?=, \1, [. The engine takes a look-behind for a capture with an odd name. */
function constructOf(fault: RE2JSSyntaxException): string {
  const { input } = fault as { input: string | null };
  return /^\(\?<[=!]/.exec(input ?? '')?.[0] ?? input ?? fault.message;
}

/** \u4e00 and \p{Script=Han} of ECMAScript; other escapes are passed over. */
function withRe2Names(pattern: string): string {
  return pattern.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|(p\{\^?)(?:script|sc|scx|general_category|gc)=|[^])/gi,
    (escape, long?: string, short?: string, property?: string) => {
      const code = long ?? short;
      if (code !== undefined) return `\\x{${code}}`;
      return property === undefined ? escape : `\\${property}`;
    },
  );
}

/** Of XML Schema and of other engines: RE2 gives them another meaning without a word. */
function misreadConstruct(pattern: string): string | undefined {
  let isInClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (isInClass && /^-\[(?!:)/.test(pattern.slice(at, at + 3))) return '-[';
    else if (!isInClass && /^\{,\d/.test(pattern.slice(at, at + 3))) return '{,';
    else if (character === '[' && !isInClass) {
      isInClass = true;
      // ] first in a class is one of its characters
      if (/^\^?\]/.test(pattern.slice(at + 1, at + 3))) at += pattern[at + 1] === '^' ? 2 : 1;
    } else if (character === '[' && pattern[at + 1] === ':') at = endOfNamedClass(pattern, at);
    else if (character === ']') isInClass = false;
  }
  return undefined;
}

/** [:alpha:] */
function endOfNamedClass(pattern: string, start: number): number {
  const end = pattern.indexOf(':]', start);
  return end < 0 ? start : end + 1;
}
