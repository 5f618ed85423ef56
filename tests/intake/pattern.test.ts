import { describe, expect, it, test } from 'vitest';
import { parsePattern } from '../../src/intake/cells/constraints.ts';

const matches = (pattern: string, text: string) => {
  const parsed = parsePattern(pattern);
  return 'matches' in parsed ? parsed.matches(text) : parsed.construct;
};

describe('a pattern', () => {
  test.each([
    ['a|ab', 'ab', true],
    ['a|b', 'ab', false],
    ['^a.*$', 'apple', true],
    ['[0-9]{6}', '321081', true],
    ['[0-9]{6}', '3210811', false],
    ['\\d{4}(-\\d{2})?', '2021-07', true],
    ['[一-龥]+', '东镇', true],
    ['\\u4e1c[\\u{4e00}-\\u{9fff}]', '东镇', true],
    ['\\p{Script=Han}+', '东镇', true],
    ['\\p{Lu}\\p{Ll}+', 'Östersund', true],
    ['(?<year>\\d{4})', '2021', true],
    ['[]a]+', 'a]', true],
    ['[[:alpha:]]+', 'ab', true],
    ['a{2}', 'aa', true],
  ])('%s beside %s', (pattern, text, isMatched) => {
    expect(matches(pattern, text)).toBe(isMatched);
  });

  test.each([
    ['(?=a)a', '(?='],
    ['(?!b)a', '(?!'],
    ['(?<=a)b', '(?<='],
    ['(?<!a)b', '(?<!'],
    ['(a)\\1', '\\1'],
    ['(?<n>a)\\k<n>', '\\k'],
    ['(?>a)', '(?>'],
    ['a++', '++'],
    ['\\i\\c*', '\\i'],
    ['[a-z-[aeiou]]', '-['],
    ['a{,3}', '{,'],
    ['a{2000}', '{2000}'],
    ['(', '('],
  ])('%s is refused by the name of what it cannot have', (pattern, construct) => {
    expect(matches(pattern, 'a')).toBe(construct);
  });

  it('that would take for ever elsewhere ends at once', () => {
    expect(matches('(a+)+$', `${'a'.repeat(100_000)}!`)).toBe(false);
    expect(matches('(x+x+)+y', 'x'.repeat(100_000))).toBe(false);
    expect(matches('(a|aa)*', 'a'.repeat(100_000))).toBe(true);
  });

  it('is not held against a cell that would take too long', () => {
    expect(matches('(a|b)*a(a|b){900}c', 'ab'.repeat(500_000))).toBe(undefined);
  });
});
