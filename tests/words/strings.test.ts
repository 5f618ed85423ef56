import { describe, expect, it, test } from 'vitest';
import { chineseNumeral, sectionNumber } from '../../src/words/format/cell.ts';
import { type OfficeKey, officeStrings } from '../../src/words/officeStrings.ts';
import { fill } from '../../src/words/strings.ts';

const zh = officeStrings['zh-CN'];
const en = officeStrings.en;
const keys = Object.keys(zh) as OfficeKey[];
const names = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();

/** What one language says by its grammar and the other does not: {be}; the name of what is counted, which English leaves to the unit. */
const ownNames: Partial<Record<OfficeKey, string[]>> = {
  'verb.served': ['be'],
  'verb.counted': ['be'],
  'finding.largest': ['label'],
  'finding.largestAmount': ['label'],
  'compared.before.year': ['year'],
  'compared.before.period': ['period'],
  'headline.total': ['area', 'place'],
  ...Object.fromEntries(
    [
      'told',
      'level',
      'index',
      'up',
      'down',
      'raised',
      'lowered',
      'upMost',
      'downMost',
      'raisedMost',
      'loweredMost',
      'same',
    ].map((form) => [`explore.${form}`, ['label']]),
  ),
  ...Object.fromEntries(
    ['rate.up', 'rate.down', 'amount.up', 'amount.down', 'set.up', 'set.down', 'same'].map((form) => [
      `headline.${form}`,
      ['area', 'subject'],
    ]),
  ),
  'headline.ofPersons': ['label'],
  'headline.ofHouseholds': ['label'],
  'headline.count': ['area', 'name', 'subject', 'label'],
  'headline.money': ['area', 'name', 'subject'],
  'headline.level': ['area', 'name', 'subject'],
  'headline.bare': ['area'],
  'level.count': ['label'],
  'names.more': ['count', 'rest'],
  'finding.perResidents': ['label'],
  'rank.up': ['when', 'year'],
  'rank.down': ['when', 'year'],
  'concentration.one': ['parts'],
  'concentration.few': ['parts'],
};

describe('the strings of the program', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s is said in each language in its own words', (key) => {
    const words = (text: string) =>
      text.replaceAll(/\{\w+\}/g, '').replaceAll(/CSV|SVG|PDF|SHA-256|UTF-8|Excel|Word|HTML|JSON|%\d\.|%/g, '');
    if (words(zh[key]).trim() !== '') expect(en[key]).not.toBe(zh[key]);
    if (key !== 'language.own') expect(en[key]).not.toMatch(/\p{Script=Han}/u);
    expect(zh[key]).not.toBe('');
    expect(en[key]).not.toBe('');
  });

  test.each(keys)('%s has the same places to fill in both', (key) => {
    const own = ownNames[key] ?? [];
    const shared = (template: string) => names(template).filter((name) => !own.includes(name));
    expect(shared(en[key])).toEqual(shared(zh[key]));
  });

  it('are set as Chinese in Chinese and as English in English', () => {
    for (const key of keys.filter((one) => one !== 'language.own')) {
      expect(en[key], key).not.toMatch(/[，。；：、（）]/);
      expect(zh[key], key).not.toMatch(/[,;](?!\d)|\p{Script=Han}[.:]/u);
    }
  });
});

describe('a template', () => {
  it('joins words and keeps numbers', () => {
    const number = { number: '5', gap: '', unit: '人', mark: { kind: 'literal' as const }, demonstration: false };
    expect(fill('{who}有{count}。', { who: '甲', count: [number] })).toEqual(['甲有', number, '。']);
  });

  it('throws where a value is missing', () => {
    expect(() => fill('{who}', {})).toThrow('missing value: who in {who}');
  });
});

describe('the number of a section', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
  ])('%i is %s', (number, expected) => {
    expect(chineseNumeral(number)).toBe(expected);
    expect(sectionNumber(number, 'zh-CN')).toBe(`${expected}、`);
    expect(sectionNumber(number, 'en')).toBe(`${number} `);
  });
});
