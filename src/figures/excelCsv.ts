import type { Figure } from '../model/cell.ts';
import { writeCsv } from '../table/writeCsv.ts';

const csvColumns = [
  'measure',
  'programme',
  'area',
  'year',
  'period_start',
  'period_end',
  'value',
  'unit',
  'symbol',
  'flags',
  'source',
];

/** Figures as a table that Chinese Excel opens: the same columns as the released figures. */
export function excelCsv(figures: Figure[]): string {
  return writeCsv([csvColumns, ...figures.map(csvRow)], 'excel');
}

function csvRow({ key, year, cell, source = '' }: Figure): string[] {
  const { start = '', end } = key.period;
  const place = [key.measure, key.programme, key.area, year, start, end];
  if (cell.state === 'value') return [...place, cell.value, cell.unit, '', cell.flags.join(' '), source];
  const symbol = cell.state === 'withheld' ? 'c' : cell.why === 'not available' ? 'x' : 'z';
  return [...place, '', '', symbol, '', source];
}
