/**
 * A count of one day about 12 or 4 times its neighbours: the months or quarters of a year added up, which promise 5 forbids
 * (Changji 2010 printed 20.5万人次 at the end of a year).
 */
import type { Check } from '../check.ts';
import { months, quarters, tens } from '../slipFactor.ts';
import { slipFindings } from '../slipFindings.ts';
import { valueDepartures } from '../valueDepartures.ts';
import type { Counted } from '../counted.ts';

export const stockSummed: Check = {
  code: 'stock-summed',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '年末（在册）数约为前后年份的 {factor}，可能把各月或各季相加了',
      remedy: '改用年末数；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the count is about {factor} of the years beside it: months or quarters may have been added up',
      remedy: 'give the count at the end; where it is right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const isStock = ({ figure, unit }: Counted) =>
      ['stock', 'served'].includes(screened.measures.get(figure.key.measure)?.kind ?? '') && unit.per === undefined;
    const grown = valueDepartures(screened).filter(({ point, log }) => log > 0 && isStock(point.of));
    return slipFindings(grown, [months, quarters], [...tens, months, quarters]);
  },
};
