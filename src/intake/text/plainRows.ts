/** Records of a text without quotes, cut at line ends and delimiters; what repeats in a column is one text in memory. */

/** Texts by where they would stand: of two that would stand in one place the later stays. */
type ColumnTexts = { texts: (string | undefined)[]; looked: number; known: number; isKept: boolean };

const places = 256;

/** A longer text is a part of its piece of the file in memory, and would keep the whole piece. */
const longestKept = 12;

/** Below this share of texts that were known the texts of a column are not kept. */
const leastKnownShare = 0.3;
const looksBeforeJudged = 2_000;

const lineEnd = 0x0a;

/** Of whole records with \n between them, none after the last. */
export function plainRows(delimiter: string): (block: string) => string[][] {
  const delimiterCode = delimiter.charCodeAt(0);
  const columns: ColumnTexts[] = [];
  let width = 0;
  return (block) => {
    const rows: string[][] = [];
    for (let at = 0; at <= block.length;) at = addRow(rows, block, at);
    return rows;
  };

  /** Gives where the next row begins. */
  function addRow(rows: string[][], block: string, from: number): number {
    const cells = new Array<string>(width);
    let column = 0;
    let start = from;
    let at = from;
    for (; at < block.length; at += 1) {
      const code = block.charCodeAt(at);
      if (code !== delimiterCode && code !== lineEnd) continue;
      cells[column] = cellText(block, start, at, column);
      column += 1;
      start = at + 1;
      if (code === lineEnd) break;
    }
    if (at === block.length) {
      cells[column] = cellText(block, start, at, column);
      column += 1;
    }
    cells.length = column;
    width = column;
    rows.push(cells);
    return at + 1;
  }

  function cellText(block: string, start: number, end: number, column: number): string {
    const length = end - start;
    if (length === 0) return '';
    const kept = (columns[column] ??= { texts: [], looked: 0, known: 0, isKept: true });
    if (length > longestKept || !kept.isKept) return block.slice(start, end);
    const place = placeOf(block, start, length);
    const text = kept.texts[place];
    kept.looked += 1;
    if (text !== undefined && isAt(block, start, text, length)) {
      kept.known += 1;
      return text;
    }
    if (kept.looked === looksBeforeJudged) judge(kept);
    return (kept.texts[place] = block.slice(start, end));
  }
}

function judge(kept: ColumnTexts): void {
  kept.isKept = kept.known >= kept.looked * leastKnownShare;
  kept.looked = 0;
  kept.known = 0;
}

/** By its first, middle and last characters. */
function placeOf(block: string, start: number, length: number): number {
  const first = block.charCodeAt(start);
  const middle = block.charCodeAt(start + (length >> 1));
  const last = block.charCodeAt(start + length - 1);
  return (Math.imul(Math.imul(first, 31) + middle, 31) + Math.imul(last, 7) + length) & (places - 1);
}

function isAt(block: string, start: number, text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (let index = 0; index < length; index += 1)
    if (text.charCodeAt(index) !== block.charCodeAt(start + index)) return false;
  return true;
}
