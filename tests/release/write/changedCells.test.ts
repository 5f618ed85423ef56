import { describe, expect, it } from 'vitest';
import { changedCells } from '../../../src/release/write/history.ts';
import { formatChangedCell } from '../../../src/words/format/run.ts';

const header = 'measure,programme,area,year,period_start,period_end,value,unit,symbol,flags,source,quote,note\n';
const line = (programme: string, value: string, rest = ',,,,') =>
  `funds,${programme},a,2021,2021-01-01,2021-12-31,${value},万元,${rest}\n`;
const id = (programme: string) => `funds/${programme}/a/2021-01-01/2021-12-31`;

describe('cells that changed between two releases', () => {
  it('are none between equal ones, in any order', () => {
    expect(changedCells(header + line('x', '1') + line('y', '2'), header + line('y', '2') + line('x', '1'))).toEqual(
      [],
    );
  });

  it('are listed by id with what stood and what stands', () => {
    const before = header + line('gone', '1') + line('kept', '2') + line('noted', '3');
    const after = header + line('kept', '2.0') + line('new', '4') + line('noted', '3', ',,,,corrected');
    expect(changedCells(before, after)).toEqual([
      { id: id('gone'), before: '1 万元' },
      { id: id('kept'), before: '2 万元', after: '2.0 万元' },
      { id: id('new'), after: '4 万元' },
      { id: id('noted'), before: 'note: ', after: 'note: corrected' },
    ]);
  });

  it('are worded in both languages', () => {
    expect(formatChangedCell({ id: 'a', before: '1 人', after: '2 人' }, 'zh-CN')).toBe('改动 a：1 人 → 2 人');
    expect(formatChangedCell({ id: 'a', before: '1 人' }, 'en')).toBe('removed a: 1 人');
    expect(formatChangedCell({ id: 'a', after: '2 人' }, 'en')).toBe('added a: 2 人');
    expect(formatChangedCell({ id: 'sources.csv', after: '' }, 'zh-CN')).toBe('新增 sources.csv');
  });
});
