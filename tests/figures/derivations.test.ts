import { describe, expect, it, test } from 'vitest';
import { derivations } from '../../src/figures/derivations.ts';
import type { How } from '../../src/figures/derive.ts';
import { figureAt, textOf } from './figureAt.ts';

const of = (text: string, index = 0) => figureAt(`funds/aid/area${index}`, text);
const derive = (how: How, ...texts: string[]): string => textOf(derivations[how](texts.map(of)).cell);

describe('every derivation, from its figures in order', () => {
  test.each<[How, string[], string]>([
    ['share', ['1523 万元', '5053 万元'], '30.1 % computed'],
    ['change', ['740 元', '803 元'], '-63 元 computed'],
    ['growth', ['5 人', '-4 人'], '—'],
    ['points', ['5.2 %', '4.5 %'], '0.7 percentage points computed'],
    ['points', ['5 人', '4 人'], '—'],
    ['sharePoints', ['1 万元', '3 万元', '1 万元', '6 万元'], '16.7 percentage points computed'],
    ['sharePoints', ['3200 万元', '1 亿元', '30 万元', '100 万元'], '2.0 percentage points computed'],
    ['average', ['44.22 万元', '1019 人次'], '434 CNY/person-time computed'],
    ['average', ['19999 元', '2 户'], '10000 CNY/household computed'],
    ['householdSize', ['2414 人', '1562 户'], '1.55 person/household computed'],
    ['perTenThousand', ['2414 人', '56 万居民'], '43.1 person computed'],
    ['rest', ['10 人', '4 人', '3 人'], '3 人 computed'],
    ['restChange', ['10 人', '8 人', '4 人', '5 人'], '3 人 computed'],
    ['rank', ['5 人', '9 人', '5 人', '2 人'], '2 item computed'],
    ['count', ['5 人', '9 人', '2 人'], '3 item computed'],
    ['run', ['3 人', '9 人', '7 人', '5 人'], '2 item computed'],
    ['run', ['9 人', '7 人', '7 人'], '0 item computed'],
    ['runBefore', ['9 人', '7 人', '5 人', '6 人'], '2 item computed'],
    ['level', ['5962.3 元/人·年', '677.6 元/人·月'], '73.3 % computed'],
    ['level', ['740 元/人·月', '803 元/人·月'], '92.2 % computed'],
    ['level', ['740 元/人·月', '803 元/户·月'], '—'],
    [
      'levelPoints',
      ['5962.3 元/人·年', '677.6 元/人·月', '2067.8 元/人·年', '330.1 元/人·月'],
      '21.1 percentage points computed',
    ],
    ['multiple', ['11544 元/人·年', '740 元/人·月'], '1.3 item computed'],
    ['multiple', ['21602 元/人·年', '740 元/人·月'], '—'],
    ['shareOfSum', ['10 人', '4 人', '3 人'], '70.0 % computed'],
    ['shareOfSum', ['10 人', '4 人', '3 户'], '—'],
    ['perHead', ['1426.3 亿元', '3620.8 万人', '3455.4 万人'], '4031 CNY/person·year computed'],
    ['perHead', ['5 万元', '0 人'], '—'],
    [
      'perHeadGrowth',
      ['1426.3 亿元', '3620.8 万人', '3455.4 万人', '1127.2 亿元', '3455.4 万人', '3519 万人'],
      '24.7 % computed',
    ],
    ['perHeadLevel', ['5962.3 元/人·年', '1426.3 亿元', '3620.8 万人', '3455.4 万人'], '67.6 % computed'],
    ['perHeadLevel', ['740 元/人·月', '8880 元', '2 人'], '50.0 % computed'],
    ['changeByHeads', ['120 元', '12 人', '80 元', '10 人'], '18 元 computed'],
    ['changeByAmount', ['120 元', '12 人', '80 元', '10 人'], '22 元 computed'],
    ['changeByAmount', ['120 元', '12 人', '80 元', '10 户'], '—'],
  ])('%s of %j is %s', (how, texts, expected) => {
    expect(derive(how, ...texts)).toBe(expected);
  });

  test.each(Object.keys(derivations) as How[])('%s of what is withheld is withheld', (how) => {
    expect(derive(how, '5 人', '※', '4 人', '3 人')).toBe('※');
  });

  test.each(Object.keys(derivations) as How[])('%s never joins official and demonstration', (how) => {
    expect(derive(how, '5 %', '4 % demonstration', '3 %', '2 %')).toBe('—');
  });

  test.each(['rank', 'run', 'runBefore', 'count'] as const)('%s is of one unit', (how) => {
    expect(derive(how, '5 人', '4 户', '3 人')).toBe('—');
  });

  it('names itself and its figures in order', () => {
    const figures = ['5 人', '4 人', '3 人', '2 人'].map(of);
    for (const [how, derivation] of Object.entries(derivations)) {
      const { how: name, ids } = derivation(figures);
      expect(name).toBe(how);
      expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect(ids).toEqual(figures.slice(0, ids.length).map(({ id }) => id));
    }
  });
});
