import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import { personsPerDot } from '../../src/publications/annual/front.ts';

const block = (persons: number) => ({
  name: '低保',
  count: [],
  tone: 's1',
  cell: { state: 'value' as const, value: decimal(persons), unit: 'person' },
});

describe('persons a dot', () => {
  test.each([
    { blocks: [2414, 2868, 80], title: '仪征市社会救助统计年报', per: 1 },
    { blocks: [8_051_000, 36_208_000, 4_463_000, 312_000], title: '全国社会救助统计', per: 20_000 },
    { blocks: [12_000], title: '某市统计年报', per: 2 },
  ])('$per for $blocks', ({ blocks, title, per }) => {
    expect(personsPerDot(blocks.map(block) as never, title, 'zh-CN')).toBe(per);
  });

  test('more below a title of many lines', () => {
    const title = 'Statistics of Social Assistance, Welfare and Relief, Compiled from Public Sources of Many Years';
    expect(personsPerDot([2414, 2868, 80].map(block) as never, title, 'en')).toBe(2);
  });

  test('none where there are more blocks than the cover has room for', () =>
    expect(personsPerDot(Array.from({ length: 40 }, () => block(10)) as never, '年报', 'zh-CN')).toBeUndefined());
});
