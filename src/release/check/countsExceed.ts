/** More households than persons, and more persons than person-times. */
import { compare } from '../../model/decimal.ts';
import { ofWhich } from '../package/codeLists.ts';
import { rowOf } from '../package/facts.ts';
import { counts, periodKey, type Counted } from '../series/screening.ts';
import { figureFinding, printedValue, type Check, type CheckFinding } from './check.ts';

/** 户 ≤ 人: of one programme, area and period. A part (其中) is not what households are set against. */
export const householdsExceedPersons: Check = {
  code: 'households-exceed-persons',
  severity: 'error',
  words: {
    'zh-CN': { fact: '户数多于人数（见 {file} 第{first}行）', remedy: '检查两数是否填反，单位是否正确' },
    en: {
      fact: 'there are more households than persons (see {file}, row {first})',
      remedy: 'see whether the two are exchanged, or a unit is wrong',
    },
  },
  find: ({ values, measures }) => {
    const parts = new Set([...ofWhich([...measures.values()]).values()].flat());
    const kindOf = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind ?? '';
    const groups = Map.groupBy(values.filter(isWhole), (counted) => `${kindOf(counted)}/${sameCase(counted)}`);
    return [...groups.values()].flatMap((group) => exceeding(group, 'household', 'person'));

    function isWhole({ figure }: Counted): boolean {
      return !parts.has(figure.key.measure);
    }
  },
};

/** 人 ≤ 人次: whoever was served was served at least once in the period (conventions §0.2). */
export const personsExceedPersonTimes: Check = {
  code: 'persons-exceed-person-times',
  severity: 'error',
  words: {
    'zh-CN': { fact: '人数多于人次（见 {file} 第{first}行）', remedy: '检查两数是否填反，单位是否正确' },
    en: {
      fact: 'there are more persons than person-times (see {file}, row {first})',
      remedy: 'see whether the two are exchanged, or a unit is wrong',
    },
  },
  find: (screened) => {
    const flows = counts(screened).filter(({ figure }) => screened.measures.get(figure.key.measure)?.kind !== 'stock');
    return [...Map.groupBy(flows, sameCase).values()].flatMap((group) => exceeding(group, 'person', 'person-time'));
  },
};

/** Counts of one quantity that are more than any of another in their group, which they can't be. */
function exceeding(group: Counted[], quantity: string, limit: string): CheckFinding[] {
  const [largest] = ofQuantity(group, limit).toSorted((a, b) => compare(b.amount, a.amount));
  if (largest === undefined) return [];
  return ofQuantity(group, quantity)
    .filter(({ amount }) => compare(amount, largest.amount) > 0)
    .map((counted) =>
      figureFinding(counted, {
        read: printedValue(counted),
        expected: `≤ ${printedValue(largest)}`,
        params: rowOf(largest.fact),
      }),
    );
}

function ofQuantity(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity && unit.per === undefined);
}

/** What is said of the same people in the same time: official or demonstration, programme, area, period. */
function sameCase({ figure: { key }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, periodKey(key.period)].join('/');
}
