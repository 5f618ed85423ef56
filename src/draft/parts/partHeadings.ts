/** Headings in rows of their own above blocks of like rows (城市低保, 农村低保): each becomes a name of the rows under it. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { withMadeColumn } from '../../intake/sheet/joinSheets.ts';
import type { Sheet, SheetRow } from '../../intake/sheet/sheet.ts';
import { add, type Decimal } from '../../model/decimal.ts';
import { areaNameShare } from '../columns/codes.ts';
import { draftNumber, rawText } from '../columns/column.ts';
import { measureTextShare } from '../columns/measureWords.ts';
import { parseMoment } from '../columns/findTime.ts';
import { isWithinRounding } from '../cube/sums.ts';

/** `upper` stands directly above `heading`; rows before the first heading have none. */
type Block = { part?: string; upper?: string; heading?: string; rows: SheetRow[] };

/** The sheet as it is where the blocks differ in their rows: headings then only group what is named in each row. */
export function withPartHeadings(sheet: Sheet): Sheet {
  const blocks = blocksOf(sheet.rows);
  const headed = blocks.filter(({ heading }) => heading !== undefined);
  const isLoose = blocks.some(({ heading, rows }) => heading === undefined && rows.some(isRecord));
  if (headed.length < 2 || isLoose || !areAlike(headed, sheet)) return sheet;
  const blockOf = new Map(headed.flatMap((block) => block.rows.map((row) => [row, block] as const)));
  const ofAll = new Set(headed.flatMap((block) => totalsOfAll(block, headed, sheet)));
  const name = (row: SheetRow, text: (block: Block) => string | undefined) => {
    const block = blockOf.get(row);
    return block === undefined || ofAll.has(row) ? '' : (text(block) ?? '');
  };
  const { rows } = sheet;
  const lower = withMadeColumn(sheet, headerOf(headed.map(({ heading = '' }) => heading)), (_, at) =>
    name(rows[at]!, ({ heading }) => heading),
  );
  const relabelled = { ...lower, rows: lower.rows.map((row, at) => withTotalLabel(row, blockOf.get(rows[at]!))) };
  const uppers = headed.map(({ upper = '' }) => upper);
  const isNeeded = headed.some(
    ({ heading, upper, part }) =>
      upper !== undefined &&
      headed.some((other) => other.heading === heading && other.part === part && other.upper !== upper),
  );
  return isNeeded
    ? withMadeColumn(relabelled, headerOf(uppers), (_, at) => name(rows[at]!, ({ upper }) => upper))
    : relabelled;
}

function isRecord({ kind }: SheetRow): boolean {
  return kind === 'record';
}

function blocksOf(rows: SheetRow[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, row] of rows.entries()) {
    const last = blocks.at(-1);
    if (row.kind !== 'part-heading') {
      const isSame = last !== undefined && last.part === row.part;
      if (isSame) last.rows.push(row);
      else blocks.push({ ...partOf(row), rows: [row] });
    } else if (rows[index + 1]?.kind !== 'part-heading') {
      const heading = headingText(row);
      const before = rows[index - 1];
      const upper = before?.kind === 'part-heading' ? headingText(before) : last?.part === row.part && last?.upper;
      blocks.push({ ...partOf(row), heading, rows: [], ...(upper && { upper }) });
    }
  }
  return blocks;
}

function partOf({ part }: SheetRow): Pick<Block, 'part'> {
  return part === undefined ? {} : { part };
}

/** Without its number, and a colon at its end. */
function headingText({ cells }: SheetRow): string {
  const text = cells.find((cell) => cell.trim() !== '') ?? '';
  return text
    .normalize('NFC')
    .trim()
    .replace(/^([一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．]|[A-Z]\.)\s*/u, '')
    .replace(/[:：]$/, '');
}

/** At least half of the records have names that stand in another block as well. */
function areAlike(blocks: Block[], { columns }: Sheet): boolean {
  const texts = columns.filter(({ isNumber }) => !isNumber);
  const keyOf = (row: SheetRow) => JSON.stringify(texts.map(({ index }) => rawText(row, index)));
  const counts = new Map<string, number>();
  for (const { rows } of blocks)
    for (const key of new Set(rows.filter(isRecord).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const records = blocks.flatMap(({ rows }) => rows.filter(isRecord));
  return records.filter((row) => (counts.get(keyOf(row)) ?? 0) > 1).length * 2 >= records.length;
}

/** More totals below the last block than below the others, and not its own sum. */
function totalsOfAll(block: Block, blocks: Block[], { columns }: Sheet): SheetRow[] {
  const beside = blocks.filter(({ part }) => part === block.part);
  if (beside.at(-1) !== block || beside.length < 2) return [];
  const totals = block.rows.filter((row) => !isRecord(row));
  const usual = Math.min(...beside.slice(0, -1).map(({ rows }) => rows.filter((row) => !isRecord(row)).length));
  const numbers = columns.filter(({ isNumber }) => isNumber).map(({ index }) => index);
  return totals.slice(usual).filter((total) => !numbers.every((index) => isSumAt(index, total, block.rows)));
}

function isSumAt(index: number, total: SheetRow, rows: SheetRow[]): boolean {
  const whole = numberAt(total, index);
  const parts = rows.filter(isRecord).flatMap((row) => numberAt(row, index) ?? []);
  return whole === undefined || (parts.length > 0 && isWithinRounding(whole, [add(...parts)]));
}

function numberAt(row: SheetRow, index: number): Decimal | undefined {
  return draftNumber(rawText(row, index))?.value;
}

/** 城市低保合计 under 城市低保. */
function withTotalLabel(row: SheetRow, block: Block | undefined): SheetRow {
  const { heading = '' } = block ?? {};
  const at = row.cells.findIndex((cell) => cell.trim() !== '');
  const text = rawText(row, at);
  if (row.kind !== 'record' || heading === '' || text === heading || !text.includes(heading)) return row;
  const rest = text.replace(heading, '').trim();
  return isTotalLabel(rest) ? { ...row, kind: 'total', cells: row.cells.with(at, rest) } : row;
}

/** By what the headings name. */
function headerOf(texts: string[]): string {
  const names = [...new Set(texts)].filter((text) => text !== '');
  const isHan = names.some((text) => /\p{Script=Han}/u.test(text));
  if (names.every((text) => parseMoment(text) !== undefined)) return isHan ? '年份' : 'year';
  if (measureTextShare(names) > 0.5) return isHan ? '指标' : 'indicator';
  if (areaNameShare(names) > 0.5) return isHan ? '地区' : 'area';
  return isHan ? '类别' : 'category';
}
