/** Figures outside their domain: of an area that does not exist, below zero, not whole, more households than persons. */
import { compare, decimals, sign, trim } from '../../model/decimal.ts';
import { isMoney } from '../../model/unit.ts';
import { ofWhich, tableOf } from '../package/dataPackage.ts';
import { counts, figureFinding, periodKey, printedValue } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

export const areaNotValid: Check = {
  code: 'area-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该地区在这一时期不存在', remedy: '改正地区、日期，或地区的起止日期' },
    en: { fact: 'the area does not exist in this period', remedy: 'correct the area, the period or the validity' },
  },
  find: (screened) => notValid(screened, 'areas', 'area'),
};

export const programmeNotValid: Check = {
  code: 'programme-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该项目在这一时期不存在', remedy: '改正项目、日期，或项目的起止日期' },
    en: {
      fact: 'the programme does not run in this period',
      remedy: 'correct the programme, the period or the validity',
    },
  },
  find: (screened) => notValid(screened, 'programmes', 'programme'),
};

/** By `valid_from` and `valid_to` of the list. */
function notValid(
  { source, placed }: Screening,
  role: 'areas' | 'programmes',
  field: 'area' | 'programme',
): CheckFinding[] {
  const list = new Map(tableOf(source, role)?.rows.map(({ cells }) => [cells['code'], cells]));
  return placed.flatMap((placed) => {
    const { period, [field]: code } = placed.figure.key;
    const { valid_from: from, valid_to: to } = list.get(code) ?? {};
    const isEarly = from !== undefined && period.end < from;
    const isLate = to !== undefined && (period.start ?? period.end) > to;
    return isEarly || isLate ? [figureFinding(placed, { field, expected: `${from ?? '…'} – ${to ?? '…'}` })] : [];
  });
}

export const countNegative: Check = {
  code: 'count-negative',
  severity: 'error',
  words: {
    'zh-CN': { fact: '户数、人数、人次不能小于零', remedy: '核对数字' },
    en: { fact: 'households, persons and person-times are never below nought', remedy: 'check the figure' },
  },
  find: (screened) =>
    counts(screened)
      .filter(({ cell }) => sign(cell.value) < 0)
      .map((counted) => figureFinding(counted, { expected: '≥ 0' })),
};

/** 万户 may have decimals, and so may what is declared an average. */
export const countNotWhole: Check = {
  code: 'count-not-whole',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '户数、人数、人次必须是整数（单位 {unit}）',
      remedy: '核对数字和单位；如是平均数，在 datapackage.json 的该指标中写 "average": true',
    },
    en: {
      fact: 'households, persons and person-times are whole numbers (in {unit})',
      remedy:
        'check the figure and its unit; if it is an average, give its measure "average": true in datapackage.json',
    },
  },
  find: (screened) =>
    counts(screened)
      .filter(({ amount, isAverage }) => !isAverage && decimals(trim(amount)) > 0)
      .map((counted) => figureFinding(counted, { params: { unit: counted.cell.unit } })),
};

/** A wrong sign, or money taken back, which a note should explain. */
export const amountNegative: Check = {
  code: 'amount-negative',
  severity: 'warning',
  words: {
    'zh-CN': { fact: '金额是负数', remedy: '先对原始资料；如是收回、冲减的款项，请在 acknowledgements.csv 中说明' },
    en: {
      fact: 'the amount is below nought',
      remedy: 'look at its source; where money was taken back, say so in acknowledgements.csv',
    },
  },
  find: ({ values }) =>
    values
      .filter(({ cell, unit }) => isMoney(unit.quantity) && sign(cell.value) < 0)
      .map((value) => figureFinding(value, { read: printedValue(value), expected: '≥ 0' })),
};

/** 户 ≤ 人, of one programme, area and period; parts (其中) are not compared. */
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
    const wholes = values.filter(({ figure }) => !parts.has(figure.key.measure));
    const groups = Map.groupBy(wholes, (counted) => `${kindOf(counted)}/${sameCase(counted)}`);
    return [...groups.values()].flatMap((group) => exceeding(group, 'household', 'person'));
  },
};

/** 人 ≤ 人次 (conventions §0.2). */
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

function exceeding(group: Counted[], quantity: string, limit: string): CheckFinding[] {
  const [largest] = ofQuantity(group, limit).toSorted((a, b) => compare(b.amount, a.amount));
  if (largest === undefined) return [];
  return ofQuantity(group, quantity)
    .filter(({ amount }) => compare(amount, largest.amount) > 0)
    .map((counted) =>
      figureFinding(counted, { read: printedValue(counted), expected: `≤ ${printedValue(largest)}`, other: largest }),
    );
}

function ofQuantity(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity && unit.per === undefined);
}

function sameCase({ figure: { key }, isDemonstration }: Counted): string {
  return [isDemonstration, key.programme, key.area, periodKey(key.period)].join('/');
}
