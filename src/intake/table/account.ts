/** The account of a table (promise 14): every cell that was read is told as what it was taken for, or why it was left out. */
/** A heading is of a column or of a row: names, codes, times, units. A control is a total that checks figures. */
export const cellParts = ['figure', 'control', 'heading', 'note'] as const;

export type CellPart = (typeof cellParts)[number];

/** `reason` is the code of a problem, or of a decision of the draft; `lines` the first rows, as in Excel. */
export type CellsLeftOut = { reason: string; cells: number; lines: number[] };

/** `cells` is the sum of all parts and of what was left out. `rows` and `columns` are those of the body. */
export type Account = {
  rows: number;
  columns: number;
  cells: number;
  parts: Record<CellPart, number>;
  leftOut: CellsLeftOut[];
};

export type AccountBook = {
  /** Every row that was read, once. */
  read: (row: { cells: string[] }) => void;
  put: (part: CellPart, cells: number) => void;
  leaveOut: (reason: string, cells: number, line?: number) => void;
  /** Throws where a cell is missing from the account, or stands in it twice: a mistake in the code. */
  finish: (rows: number, columns: number) => Account;
};

const mostLines = 20;

export function accountBook(): AccountBook {
  const parts: Record<CellPart, number> = { figure: 0, control: 0, heading: 0, note: 0 };
  const leftOut = new Map<string, CellsLeftOut>();
  let cells = 0;
  return { read, put, leaveOut, finish };

  function read(row: { cells: string[] }): void {
    cells += filledCells(row);
  }

  function put(part: CellPart, count: number): void {
    parts[part] += count;
  }

  function leaveOut(reason: string, count: number, line?: number): void {
    if (count === 0) return;
    const entry = leftOut.get(reason) ?? { reason, cells: 0, lines: [] };
    leftOut.set(reason, entry);
    entry.cells += count;
    if (line !== undefined && entry.lines.length < mostLines && entry.lines.at(-1) !== line) entry.lines.push(line);
  }

  function finish(rows: number, columns: number): Account {
    const account: Account = { rows, columns, cells, parts, leftOut: [...leftOut.values()] };
    checkSum(account);
    return account;
  }
}

/** Throws where parts and cells disagree. */
export function checkSum({ cells, parts, leftOut }: Account): void {
  const told = cellParts.reduce((sum, part) => sum + parts[part], 0) + leftOutCells({ leftOut });
  if (told !== cells) throw new Error(`invalid account: ${cells} cells read, ${told} told`);
}

export function leftOutCells({ leftOut }: Pick<Account, 'leftOut'>): number {
  return leftOut.reduce((sum, entry) => sum + entry.cells, 0);
}

export function filledCells({ cells }: { cells: string[] }): number {
  let count = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') count += 1;
  return count;
}
