/** Every count and amount of an area is that of the year before: the year before was copied (Hawaii, July 2019). */
import type { Check, CheckFinding } from '../check.ts';
import type { Counted } from '../counted.ts';
import { figureFinding } from '../found.ts';
import { rowOf } from '../../rowOf.ts';
import { spanOfYear } from '../spanOfYear.ts';
import { distinctiveValues } from '../telling.ts';

/** So many values are seldom equal by chance. */
const fewestEqualValues2 = 3;

export const yearRepeats: Check = {
  code: 'year-repeats',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '该地区这一年的{count}个数字全部与上年相同（上年见 {file} 第{first}行）',
      remedy: '核对是否误抄了上年数字；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'all {count} figures of this area and year are those of the year before (see {file}, row {first})',
      remedy: 'see whether the year before was copied; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const areas = Map.groupBy(
      distinctiveValues(screened),
      ({ figure, isDemonstration }) => `${figure.key.area}/${isDemonstration}`,
    );
    return [...areas.values()].flatMap(repeatedYears);
  },
};

function repeatedYears(area: Counted[]): CheckFinding[] {
  const years = Map.groupBy(area, ({ figure }) => Number(figure.year));
  const byPlace = new Map(area.map((one) => [placeIn(one, Number(one.figure.year)), one]));
  return [...years].flatMap(([year, figures]) => {
    const before = figures.flatMap((one) => byPlace.get(placeIn(one, year - 1)) ?? []);
    const isSame = figures.every((one) => byPlace.get(placeIn(one, year - 1))?.amount === one.amount);
    if (!isSame || figures.length < fewestEqualValues2) return [];
    const { figure } = figures[0]!;
    const params = { count: figures.length, ...rowOf(before[0]!.fact) };
    return [{ ...figureFinding(figures[0]!, { params }), subject: `${figure.key.area}/${year}` }];
  });
}

function placeIn(one: Counted, year: number): string {
  const { measure, programme } = one.figure.key;
  return [year, measure, programme, one.unit.quantity, spanOfYear(one)].join('/');
}
