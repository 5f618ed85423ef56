import { expect, test } from 'vitest';
import { unitRow } from '../../src/intake/layout/unitRow.ts';

test.each<[string, string[], boolean]>([
  ['单位：人、万元', ['人', '万元'], true],
  ['单位：千人', ['千人'], true],
  ['计量单位：户 人 万元', ['户', '人', '万元'], true],
  ['（单位：万人次）', ['万人次'], true],
  ['単位：千円', ['千円'], true],
  ['(単位：世帯、人)', ['户', '人'], true],
  ['단위: 명, 백만원', ['persons', 'million KRW'], true],
  ['Unit: thousand households', ['thousand households'], true],
  ['Units: persons, £ million', ['persons', 'million GBP'], true],
  ['Unit of measure: Rs. in thousands', ['thousand INR'], true],
  ['(Millions of yen)', ['million JPY'], true],
  ['Benefits paid in £ million', ['million GBP'], true],
  ['Amounts in thousands of euros', ['thousand EUR'], true],
  ['in Tsd. EUR', ['thousand EUR'], true],
  ['Unidad: miles de personas', ['thousand persons'], true],
  ['Единица измерения: тыс. человек', ['thousand persons'], true],
  ['In thousands', [], false],
  ['(in millions)', [], false],
  ['Unit: thousand', [], false],
  ['单位：万圆整', [], false],
  ['填报单位：某县民政局', [], true],
  ['某县低保情况表（2021年）', [], true],
  ['Households', [], true],
])('%s above a table: %j, understood: %s', (text, units, isUnderstood) => {
  const read = unitRow([{ line: 1, cells: [text, ''] }]);
  expect(read.units?.units ?? []).toEqual(units);
  expect(read.unknown.length === 0).toBe(isUnderstood);
});
