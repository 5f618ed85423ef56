import { notApplicable, notAvailable, withheld, type Cell, type Figure, type Flag } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';

export type Cells = Record<string, string>;

/** One row of released/figures.csv. `symbol`: c withheld, x not available, z not applicable. */
export function parseFigure(cells: Cells): Figure {
  const { measure = '', programme = '', area = '', year = '', source, quote, note } = cells;
  const { period_start: start, period_end: end = '' } = cells;
  const period = start ? { start, end } : { end };
  return {
    id: [measure, programme, area, start ?? '', end].join('/'),
    key: { measure, programme, area, period },
    year,
    cell: cell(cells),
    ...(source && { source }),
    ...(quote && { quote }),
    ...(note && { note }),
  };
}

function cell({ value = '', unit = '', symbol, flags = '' }: Cells): Cell {
  if (symbol === 'c') return withheld;
  if (symbol === 'z') return notApplicable;
  if (symbol === 'x') return notAvailable;
  return { state: 'value', value: decimal(value), unit, flags: flags.split(' ').filter(Boolean) as Flag[] };
}
