import {
  isValue,
  notApplicable,
  notAvailable,
  withheld,
  type Cell,
  type Figure,
  type Flag,
} from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';
import { civilCalendar, periodOf } from '../../src/model/period.ts';

/** '2414 人', '2414 人 demonstration', '※', '…', '—'. */
export function cellOf(text: string): Cell {
  if (text === '※') return withheld;
  if (text === '…') return notAvailable;
  if (text === '—') return notApplicable;
  const [number = '', unit = '', ...flags] = text.split(' ');
  return { state: 'value', value: decimal(number), unit, flags: flags as Flag[] };
}

export function textOf(cell: Cell): string {
  if (isValue(cell)) return [cell.value, cell.unit, ...cell.flags].join(' ');
  return cell.state === 'withheld' ? '※' : cell.why === 'not available' ? '…' : '—';
}

/**
 * A figure of 'measure/programme/area' (area: county); `period` is a year, 'start/end', '/end' of an unknown start, or a
 * code such as 2021-M07.
 */
export function figureAt(place: string, text: string, period = '2021', year = period.slice(-10, -6) || period): Figure {
  const [measure = '', programme = '', area = 'county'] = place.split('/');
  if (period.includes('-M') || period.includes('-Q')) {
    const days = periodOf(period, civilCalendar);
    return figureAt(place, text, `${days.start}/${days.end}`, period);
  }
  const [start, end = ''] = period.length === 4 ? [`${period}-01-01`, `${period}-12-31`] : period.split('/');
  const id = [measure, programme, area, start, end].join('/');
  return { id, key: { measure, programme, area, period: start ? { start, end } : { end } }, year, cell: cellOf(text) };
}
