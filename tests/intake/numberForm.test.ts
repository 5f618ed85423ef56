import { describe, expect, test } from 'vitest';
import { numberEvidence, type FormHint } from '../../src/intake/cells/numberForm.ts';
import { parseNumber } from '../../src/intake/cells/parseNumber.ts';

function decisionOf(cells: string[], hint: FormHint) {
  const evidence = numberEvidence();
  for (const cell of cells) evidence.look(cell);
  return evidence.decide(hint);
}

const valuesOf = (cells: string[], hint: FormHint) =>
  cells.map((cell) => {
    const parsed = parseNumber(cell, decisionOf(cells, hint).form);
    return 'value' in parsed ? parsed.value : parsed.code;
  });

describe('the separators of a column are decided by a cell that can be read in one way only', () => {
  test.each<[string[], string, string, string[]]>([
    [['198000,50', '312.000'], ',', '.', ['198000.50', '312000']],
    [['1.234,5', '198.000'], ',', '.', ['1234.5', '198000']],
    [['1.234.567', '198.000'], ',', '.', ['1234567', '198000']],
    [['1,234.5', '198.000'], '.', ',', ['1234.5', '198.000']],
    [['1,234,567', '198.000'], '.', ',', ['1234567', '198.000']],
    [['1,23,45,678', '1,20,000', '5.125'], '.', ',', ['12345678', '120000', '5.125']],
    [['0,125', '1,523'], ',', '', ['0.125', '1.523']],
    [['1 234,5', '1 523'], ',', ' ', ['1234.5', '1523']],
    [['1\u202F234\u202F567,8', '9,125'], ',', ' ', ['1234567.8', '9.125']],
    [["1'234.50", '198.000'], '.', "'", ['1234.50', '198.000']],
    [['1’234’567,5', '198.000'], ',', '.', ['1234567.5', '198000']],
    [['12,3%', '14,125 %'], ',', '', ['12.3', '14.125']],
    [['44.22', '198.000'], '.', '', ['44.22', '198.000']],
    [['1234.567', '198.000'], '.', '', ['1234.567', '198.000']],
    [['１２３，５', '1,523'], ',', '', ['123.5', '1.523']],
  ])('%j: the decimal mark is %s, thousands are parted by “%s”', (cells, decimal, group, values) => {
    expect(decisionOf(cells, {})).toEqual({ form: { decimal, group }, isForced: true, isOpen: false });
    expect(valuesOf(cells, {})).toEqual(values);
  });

  test('whatever the delimiter or another column says', () => {
    expect(decisionOf(['198.50'], { delimiter: ';', decimal: ',' }).form.decimal).toBe('.');
    expect(decisionOf(['198,50'], { delimiter: ',', decimal: '.' }).form.decimal).toBe(',');
  });

  test('of cells that contradict each other the fewer are refused', () => {
    expect(valuesOf(['44.22', '12.5', '1,5'], {})).toEqual(['44.22', '12.5', 'number-misgrouped']);
    expect(valuesOf(['44,22', '12,5', '1.5'], {})).toEqual(['44.22', '12.5', 'number-misgrouped']);
  });
});

describe('where every cell can be read in two ways', () => {
  test.each<[string[], FormHint, boolean, string[]]>([
    [['198.000', '312.000'], { delimiter: ';' }, false, ['198000', '312000']],
    [['198.000', '312.000'], { delimiter: ',' }, true, ['198.000', '312.000']],
    [['198.000', '1523'], { delimiter: '\t' }, true, ['198.000', '1523']],
    [['198.000'], { delimiter: ',', decimal: ',' }, false, ['198000']],
    [['198.000'], { delimiter: ',', decimal: '.' }, false, ['198.000']],
    [['198.000'], { delimiter: ';', decimal: '.' }, false, ['198.000']],
    [['1,523', '2,410'], { delimiter: ',' }, false, ['1523', '2410']],
    [['1,523', '2,410'], {}, false, ['1523', '2410']],
    [['1,523', '2,410'], { delimiter: ';' }, true, ['1.523', '2.410']],
    [['1,523'], { delimiter: ',', decimal: ',' }, false, ['1.523']],
    [['1523', '2410'], { delimiter: ';' }, false, ['1523', '2410']],
    [['—', '甲', '2021-03-05', '1.5 – 2.5'], { delimiter: ',' }, false, []],
  ])('%j with %j: open %s', (cells, hint, isOpen, values) => {
    const decision = decisionOf(cells, hint);
    expect([decision.isOpen, decision.isForced]).toEqual([isOpen, false]);
    if (values.length > 0) expect(valuesOf(cells, hint)).toEqual(values);
  });
});
