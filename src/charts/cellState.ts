import { isDemonstration, isValue, type Cell } from '../model/cell.ts';

export type CellState = 'official' | 'demonstration' | 'provisional' | 'withheld' | 'absent';

/** How a cell is drawn: one class for its line, dot or bar (SPEC, States). */
export function cellState(cell: Cell): CellState {
  if (!isValue(cell)) return cell.state;
  if (isDemonstration(cell)) return 'demonstration';
  return cell.flags.includes('provisional') ? 'provisional' : 'official';
}
