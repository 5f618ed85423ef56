import type { Cell, Figure } from '../model/cell.ts';
import { languages } from '../model/language.ts';
import { languageColumn } from '../table/languageColumn.ts';

/** The rows of released/figures.csv in the order of their ids, so that they don't depend on the order of raw rows. */
export function figuresTable(figures: Figure[], columns: readonly string[]): string[][] {
  const sorted = figures.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [[...columns], ...sorted.map((figure) => row(cells(figure), columns))];
}

function row(cells: Record<string, string | undefined>, columns: readonly string[]): string[] {
  return columns.map((column) => cells[column] ?? '');
}

function cells({ key, year, cell, source, quote, note = {} }: Figure): Record<string, string | undefined> {
  const { measure, programme, area, period } = key;
  const notes = languages.map((language) => [languageColumn('note', language), note[language]] as const);
  const words = { quote, ...(Object.fromEntries(notes) as Record<string, string | undefined>) };
  return {
    measure,
    programme,
    area,
    year,
    period_start: period.start,
    period_end: period.end,
    ...content(cell),
    source,
    // the sentence and the note of a withheld count may say it
    ...(cell.state === 'withheld' ? {} : words),
  };
}

function content(cell: Cell): Record<string, string> {
  if (cell.state === 'withheld') return { symbol: 'c' };
  if (cell.state === 'absent') return { symbol: cell.why === 'not available' ? 'x' : 'z' };
  return { value: cell.value, unit: cell.unit, flags: cell.flags.join(' ') };
}
