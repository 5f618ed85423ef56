import { expect, test } from 'vitest';
import { partedKeys, readSheets } from '../../../src/intake/sheet/readSheets.ts';

const rowsOf = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));

test('names that are joined in one cell become columns, as Eurostat joins them', () => {
  const rows = rowsOf(['unit,sex,geo\\time', '2020', '2021'], ['NR,T,AT', '8901064', ':'], ['', '', '']);
  expect(partedKeys(rows)).toEqual(
    rowsOf(['unit', 'sex', 'geo', '2020', '2021'], ['NR', 'T', 'AT', '8901064', ':'], ['', '', '', '', '']),
  );
});

test('one name keeps its commas', () => {
  const rows = rowsOf(['geo\\TIME_PERIOD', '2021'], ['Congo, Dem. Rep.', '5']);
  expect(partedKeys(rows)).toEqual(rowsOf(['geo', '2021'], ['Congo, Dem. Rep.', '5']));
});

test.each([
  ['the cells below are of other lengths', rowsOf(['unit,geo\\time', '2021'], ['NR,AT', '5'], ['AT', '6'])],
  ['the heading has no stroke', rowsOf(['unit,geo', '2021'], ['NR,AT', '5'])],
])('nothing is parted where %s', (_, rows) => {
  expect(partedKeys(rows)).toEqual(rows);
});

test('a file of Eurostat is read with its areas', async () => {
  const bytes = new TextEncoder().encode(
    'indic_de,geo\\time\t2020 \t2021 \nJAN,AT\t8901064 \t8932664 b\nJAN,BE\t: \t5\n',
  );
  const { sheets } = await readSheets(bytes, 'tps.tsv', {});
  expect(sheets[0]?.columns.map(({ header, isNumber }) => [header, isNumber])).toEqual([
    ['indic_de', false],
    ['geo', false],
    ['2020', true],
    ['2021', true],
  ]);
});
