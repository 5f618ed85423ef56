import { parseHTML } from 'linkedom';
import type { ChartSettings } from '../../src/charts/svg.ts';
import { notAvailable, withheld, type Cell, type Flag } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

export const settings: ChartSettings = {
  document,
  width: 470,
  language: 'zh-CN',
  medium: 'screen',
  label: '城乡低保人数，2016—2021年',
  format: formatPlain,
  current: '2021',
};

export function official(value: string, unit = '人', flags: Flag[] = []): Cell {
  return { state: 'value', value: decimal(value), unit, flags };
}

export function demonstration(value: string, unit = '人'): Cell {
  return official(value, unit, ['demonstration']);
}

/** Cells from 2016 on: a number is official, d12 demonstration, p12 provisional, ※ withheld, … not available. */
export function yearCells(text: string, unit = '人') {
  return text.split(' ').map((word, index) => ({ year: String(2016 + index), cell: cellOf(word, unit) }));
}

export function cellOf(word: string, unit = '人'): Cell {
  if (word === '※') return withheld;
  if (word === '…') return notAvailable;
  if (word.startsWith('d')) return demonstration(word.slice(1), unit);
  if (word.startsWith('b')) return official(word.slice(1), unit, ['break']);
  if (word.startsWith('p')) return official(word.slice(1), unit, ['provisional']);
  return official(word, unit);
}

function formatPlain(cell: Cell): string {
  if (cell.state === 'withheld') return '※';
  if (cell.state === 'absent') return cell.why === 'not available' ? '…' : '—';
  const [whole, fraction] = cell.value.split('.');
  const text = whole!.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−');
  return fraction ? `${text}.${fraction}` : text;
}
