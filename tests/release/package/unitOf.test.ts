import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/model/decimal.ts';
import type { Measure } from '../../../src/model/description.ts';
import { checkUnit, inReleasedUnit, unitOf, type Fact, type StatedUnits } from '../../../src/release/package/facts.ts';

const funds: Measure = { code: 'funds', title: { en: 'Funds' }, kind: 'flow', adds: [], unit: '元' };
const place = () => ({ file: 'a.csv', row: 2 });
const factOf = (units: StatedUnits): Fact => ({
  cells: {},
  units,
  flags: [],
  notes: [],
  valueField: 'funds',
  unitField: 'funds',
  place,
});
const released = (units: StatedUnits, value: string) => {
  const fact = factOf(units);
  const unit = unitOf(fact, funds);
  const errors = checkUnit(fact, unit).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors.map(({ code, read }) => [code, read]) : inReleasedUnit(decimal(value), unit);
};

describe('a number of a measure in 元', () => {
  test.each<[string, StatedUnits, string, unknown]>([
    ['in the unit of the measure', {}, '442200', '442200'],
    ['under a line of units', { line: ['人', '万元'] }, '44.22', '442200'],
    ['in 万元 by its header, whatever the line says', { header: '万元', line: ['元'] }, '44.22', '442200'],
    ['under a line that names two', { line: ['元', '万元'] }, '44.22', [['unit-unknown', '元、万元']]],
    ['with 万 beside it', { field: '元', isScaled: true }, '442200', '442200'],
    ['with 万 in a column of 万元', { header: '万元', isScaled: true }, '12000', [['unit-unknown', '万 × 万元']]],
    ['in persons', { header: '人' }, '5', [['unit-disagrees', '人']]],
  ])('%s', (_, units, value, expected) => {
    expect(released(units, value)).toEqual(expected);
  });
});
