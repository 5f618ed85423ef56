/** A figure about 10, 100, 10⁴ times its neighbours in time, or one part of so many: the point moved, 万元 written for 元. */
import type { Check } from '../check.ts';
import type { Counted } from '../counted.ts';
import type { Screening } from '../screened.ts';
import { months, quarters, tens } from '../slipFactor.ts';
import { slipFindings } from '../slipFindings.ts';
import { valueDepartures } from '../valueDepartures.ts';

export const scaleSlip: Check = {
  code: 'scale-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '数值约为前后年份的 {factor}，同年多数地区并非如此',
      remedy: '核对小数点、位数和单位（元、万元、亿元）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the figure is about {factor} of the years beside it, and most areas do not move so',
      remedy: 'check its point, digits and unit; where it is right, say why in acknowledgements.csv',
    },
  },
  find: (screened) => {
    const groups = Map.groupBy(valueDepartures(screened), ({ point }) => otherFactors(point.of, screened));
    return [...groups].flatMap(([others, group]) =>
      slipFindings(group, tens, [...tens.slice(others === ofSpans ? 1 : 0), ...others]),
    );
  },
};

/** Ten times a standard is near enough to twelve times to be told by that check. */
const [ofSpans, ofStocks, ofNone] = [[months], [months, quarters], []];

/** The factors that another check looks for: of standards and rates by span, and of stocks. */
function otherFactors({ figure, unit }: Counted, { measures }: Screening): number[] {
  const kind = measures.get(figure.key.measure)?.kind;
  if (unit.per !== undefined) return ofSpans;
  return kind === 'stock' || kind === 'served' ? ofStocks : ofNone;
}
