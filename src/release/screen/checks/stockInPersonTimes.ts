/** A year-end stock counts heads: 人次 there is a sum of months (Changji 2010: 年末…20.5万人次; conventions §0.3). */
import type { Check } from '../check.ts';
import { counts } from '../counts.ts';
import { figureFinding } from '../found.ts';

export const stockInPersonTimes: Check = {
  code: 'stock-in-person-times',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '年末数（stock）不能以人次计：人次是一段时间内的累计（共{count}个数字）',
      remedy: '改用年末人数；如是全年累计，指标的 kind 应为 flow',
    },
    en: {
      fact: 'a count of one day cannot be in person-times, which add up over a time ({count} figures)',
      remedy: 'give the persons of that day; if it is the sum of a year, the measure is of the kind flow',
    },
  },
  find: (screened) => {
    const wrong = counts(screened).filter(
      ({ figure, unit }) =>
        screened.measures.get(figure.key.measure)?.kind === 'stock' && ['person-time', 'time'].includes(unit.quantity),
    );
    const groups = [...Map.groupBy(wrong, ({ figure }) => figure.key.measure).values()];
    return groups.map((group) => {
      const [first] = group;
      const { unitField } = first!.fact;
      return figureFinding(first!, {
        field: unitField,
        read: first!.cell.unit,
        expected: '人',
        params: { count: group.length },
      });
    });
  },
};
