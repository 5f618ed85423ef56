import { notApplicable, notAvailable, withheld, type Cell, type Figure, type Flag } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { figureId } from '../model/figureId.ts';
import { languages, type Text } from '../model/language.ts';
import { languageColumn } from '../table/languageColumn.ts';

export type Cells = Record<string, string>;

/** One row of released/figures.csv. `symbol`: c withheld, x not available, z not applicable. */
export function parseFigure(cells: Cells): Figure {
  const { measure = '', programme = '', area = '', year = '', source, quote } = cells;
  const { period_start: start, period_end: end = '' } = cells;
  const key = { measure, programme, area, period: start ? { start, end } : { end } };
  return {
    id: figureId(key),
    key,
    year,
    cell: cell(cells),
    ...(source && { source }),
    ...(quote && { quote }),
    ...noteOf(cells),
  };
}

/** note_zh, note_en → the text per language. */
function noteOf(cells: Cells): { note?: Text } {
  const notes = languages.map((language) => [language, cells[languageColumn('note', language)]] as const);
  const given = notes.filter(([, note]) => note);
  return given.length === 0 ? {} : { note: Object.fromEntries(given) };
}

function cell({ value = '', unit = '', symbol, flags = '' }: Cells): Cell {
  if (symbol === 'c') return withheld;
  if (symbol === 'z') return notApplicable;
  if (symbol === 'x') return notAvailable;
  return { state: 'value', value: decimal(value), unit, flags: flags.split(' ').filter(Boolean) as Flag[] };
}
