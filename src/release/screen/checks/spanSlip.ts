/** A standard about 12 times its neighbours, or a twelfth: 元/人·年 written as 元/人·月 (2673.2元 “每人每月” of 2014; conventions §0.5). */
import type { Check } from '../check.ts';
import { departures } from '../departures.ts';
import { months, tens } from '../slipFactor.ts';
import { slipFindings } from '../slipFindings.ts';
import { valuePoints } from '../valuePoints.ts';

export const spanSlip: Check = {
  code: 'span-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '折合每月后约为前后年份的 {factor}，可能把每人每年写成了每人每月（或相反），或多写、漏写一位',
      remedy: '核对单位（元/人·月、元/人·年）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'by the month this is about {factor} of the years beside it: a year’s amount may be said to be a month’s, or a digit be wrong',
      remedy: 'check the unit (a month or a year); where it is right, say why in acknowledgements.csv',
    },
  },
  find: ({ values }) => {
    const points = valuePoints(values.filter(({ unit }) => /·(month|year)$/.test(unit.per ?? ''))).map((point) => {
      const { unit, figure } = point.of;
      const isYearly = unit.per?.endsWith('year');
      const line = `${figure.key.measure}/${figure.key.programme}/${point.of.isDemonstration}`;
      return { ...point, line, size: point.size / (isYearly ? months : 1) };
    });
    return slipFindings(departures(points), [months], [...tens.slice(1), months]);
  },
};
