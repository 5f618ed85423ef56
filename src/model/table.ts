/** A statistical table before it is drawn: its columns, rows, cells, notes and key of symbols. */
import type { Cell } from './cell.ts';
import type { YearCell } from './chart.ts';
import type { Sentence } from './sentence.ts';

export type TableView = {
  id: string;
  title: Sentence;
  number?: string;
  left: string;
  right: string;
  stub: string;
  columns: Column[];
  rows: Row[];
  notes: Sentence[];
  source?: string;
  symbols: string[];
  variant: 'plain' | 'headline' | 'areas' | 'list';
};

export type Column = {
  title: string;
  unit?: string;
  group?: string;
  current?: boolean;
  words?: boolean;
  /** Where the headline table puts the column on a phone; a unit or a period goes under the name of its row. */
  role?: 'unit' | 'period' | 'count' | 'minor' | 'money' | 'standard' | 'share' | 'trend';
};

export type Row = {
  head: Sentence;
  note?: Sentence;
  href?: string;
  tone?: string;
  total?: boolean;
  /** Opens a group of rows; it has no cells of its own. */
  group?: boolean;
  cells: TableCell[];
};

export type TableCell = {
  text: Sentence;
  state: 'value' | 'withheld' | 'absent' | 'words';
  /** Decimals fewer than the column's most, so that digits align without inventing precision. */
  pad?: number;
  bar?: { cell: Cell; largest: number; tone: string };
  trend?: { points: YearCell[]; tone: string; current: string };
};
