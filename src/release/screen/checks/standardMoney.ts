/**
 * Standard × persons × months is the most that is paid where nobody has an income of their own: 低保 makes up the difference
 * to the standard (补差), 特困 pays it in full. More than half above, or less than a twentieth, tells of a wrong unit, or of
 * months taken for a year.
 */
import { rowOf } from '../../rowOf.ts';
import type { Check, CheckFinding } from '../check.ts';
import { figureFinding } from '../found.ts';
import { formatRatio } from '../formatRatio.ts';
import { paidByStandard, type StandardPayment } from '../paidByStandard.ts';
import { printedValue } from '../printed.ts';

const [leastRatio, largestRatio] = [0.05, 1.5];

export const standardMoney: Check = {
  code: 'standard-money',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '资金是“标准×人数×月数”的 {ratio} 倍（标准 {standard}，{persons}，{months} 个月；标准见 {file} 第{first}行）',
      remedy: '核对资金、人数、标准的数字和单位；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the money is {ratio} times standard × persons × months ({standard}, {persons}, {months} months; the standard is in {file}, row {first})',
      remedy:
        'check money, persons and standard with their units; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) =>
    paidByStandard(screened)
      .filter(({ ratio }) => ratio < leastRatio || ratio > largestRatio)
      .map(finding),
};

function finding({ money, persons, standard, months, ratio }: StandardPayment): CheckFinding {
  const params = {
    ...{ ratio: formatRatio(ratio), standard: printedValue(standard), persons: printedValue(persons), months },
    ...rowOf(standard.fact),
  };
  return figureFinding(money, { read: printedValue(money), params });
}
