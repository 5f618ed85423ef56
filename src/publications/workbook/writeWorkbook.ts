/** A workbook as the bytes of an .xlsx file: the same for the same view. */
import ExcelJS, {
  type Alignment,
  type Border,
  type Borders,
  type Fill,
  type Font,
  type Style,
  type Worksheet,
} from 'exceljs';
import type { Language } from '../../model/language.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { digitWidth } from '../sheet/edition.ts';
import { rewritten } from './officePackage.ts';
import type { Look, SheetCell, SheetLine, SheetView, WorkbookView } from './sheet.ts';

export async function writeWorkbook(view: WorkbookView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = view.title;
  book.company = view.publisher;
  book.creator = book.lastModifiedBy = view.publisher;
  book.created = book.modified = new Date(view.date);
  const styles = new Map<string, Partial<Style>>();
  for (const sheet of view.sheets) drawSheet(book.addWorksheet(sheet.name), sheet, view, styles);
  // It is packed anew below.
  const written = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return rewritten(new Uint8Array(written), {
    face: faces[view.language],
    version: view.release,
    codes: view.sheets.map(codeArea),
  });
}

function drawSheet(target: Worksheet, sheet: SheetView, view: WorkbookView, styles: Map<string, Partial<Style>>): void {
  const { widths, rows, fixed, filtered } = sheet;
  target.properties.defaultRowHeight = 18;
  target.views = [
    {
      state: 'frozen',
      xSplit: fixed.columns,
      ySplit: fixed.rows,
      topLeftCell: `${column(fixed.columns)}${fixed.rows + 1}`,
      showGridLines: false,
    },
  ];
  target.columns = widths.map((width) => ({ width: fileWidth(width) }));
  for (const [index, row] of rows.entries()) drawRow(target, index + 1, row, sheet, view, styles);
  if (filtered !== undefined)
    target.autoFilter = { from: { row: filtered, column: 1 }, to: { row: lastDataRow(rows), column: widths.length } };
  setPaper(target, sheet, view);
}

/** As in a file: with the margins of a cell, seven pixels a digit. */
function fileWidth(digits: number): number {
  return Math.trunc(((7 * digits + 5) / 7) * 256) / 256;
}

/** A to Z, then AA. */
function column(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : column(Math.floor(index / 26) - 1) + last;
}

function lastDataRow(rows: SheetLine[]): number {
  return rows.findLastIndex(({ below }) => below === 'medium') + 1;
}

function drawRow(
  target: Worksheet,
  number: number,
  row: SheetLine,
  { widths }: SheetView,
  { language }: WorkbookView,
  styles: Map<string, Partial<Style>>,
): void {
  const line = target.getRow(number);
  line.height = row.height;
  const hasLines = row.above !== undefined || row.below !== undefined;
  for (const index of widths.keys()) {
    const cell = row.cells[index];
    if (cell === undefined && !hasLines) continue;
    const drawn = line.getCell(index + 1);
    if (cell === undefined) {
      drawn.style = { border: lines(row) };
      continue;
    }
    const key = JSON.stringify([cell.look, cell.format, row.height, row.isBold, row.above, row.below]);
    const style = styles.get(key) ?? styleOf(cell.look, row, language, cell.format);
    styles.set(key, style);
    drawn.style = style;
    drawn.value = valueOf(cell, row, language);
  }
}

function valueOf(cell: SheetCell, { isBold }: SheetLine, language: WorkbookView['language']): ExcelJS.CellValue {
  const { value, look, opens } = cell;
  if (typeof value === 'object')
    return { richText: value.map(({ text, isYear }) => ({ text, font: faceOf(look, language, isBold, isYear) })) };
  if (opens !== undefined) return { text: String(value), hyperlink: `'${opens}'!A1` };
  return value === '' ? null : value;
}

/** Wider than this, in digits, a table lies across the paper. */
const mostUprightWidth = 96;

/** Digits that the head of a sheet of paper holds, by its position. */
const headWidths = { upright: 90, across: 140 };

/** By the number that the format gives it. */
const a4 = 9;

/** A4, one page wide; head and foot as on the sheets of the report. */
function setPaper(target: Worksheet, { name, widths, fixed, isOnePage }: SheetView, view: WorkbookView): void {
  const { title, status, footer, language } = view;
  const inches = (millimetres: number) => millimetres / 25.4;
  const width = widths.reduce((sum, digits) => sum + digits, 0);
  const page = fillText(officeStrings[language]['workbook.page'], { page: '&P', pages: '&N' });
  const plain = (text: string) => text.replaceAll('&', '&&');
  const isAcross = width > mostUprightWidth;
  const named = joinText([title, name], 'running', language);
  // The title gives way to the status.
  const head = digitWidth(named) + digitWidth(status) < headWidths[isAcross ? 'across' : 'upright'] ? named : name;
  Object.assign(target.pageSetup, {
    paperSize: a4,
    orientation: isAcross ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: isOnePage ? 1 : 0,
    horizontalCentered: true,
    margins: {
      top: inches(25),
      bottom: inches(20),
      left: inches(18),
      right: inches(18),
      header: inches(10),
      footer: inches(10),
    },
    printTitlesRow: `1:${fixed.rows}`,
    ...(fixed.columns > 0 && { printTitlesColumn: `A:${column(fixed.columns - 1)}` }),
  });
  target.headerFooter = {
    oddHeader: `&L&8${plain(head)}&R&8${plain(status)}`,
    oddFooter: `&L&8${plain(footer)}&R&8${page}`,
  };
}

/** Where numbers are stored as text on purpose. */
function codeArea({ rows, widths }: SheetView): string {
  return `A1:${column(widths.length - 1)}${rows.length}`;
}

/** In every Windows; without a scheme, so that no theme changes them. */
export const faces: Record<Language, string> = { 'zh-CN': '微软雅黑', en: 'Arial' };

const colours = { ink: 'FF1A1A1A', quiet: 'FF4D5156', year: 'FFA5341C', hatching: 'FFBDBCB4', pale: 'FFDCDBD5' };

type Plain = {
  size?: number;
  colour?: keyof typeof colours;
  bold?: true;
  underline?: true;
  align?: Partial<Alignment>;
  format?: string;
};

const right = { horizontal: 'right' } as const;
const wrapped = { wrapText: true } as const;

/** Of an ordinary cell only what is said here differs. */
const looks: Record<Look, Plain> = {
  publisher: { bold: true },
  sample: { bold: true, align: right },
  year: { size: 14, colour: 'year', bold: true },
  front: { size: 20, bold: true },
  title: { size: 12, bold: true },
  unit: { size: 9, colour: 'quiet' },
  unitRight: { size: 9, colour: 'quiet', align: right },
  spanner: { align: { horizontal: 'centerContinuous' } },
  head: { colour: 'quiet', align: { wrapText: true, vertical: 'bottom' } },
  headRight: { colour: 'quiet', align: { horizontal: 'right', wrapText: true, vertical: 'bottom' } },
  name: { align: wrapped },
  text: { align: wrapped },
  code: { format: '@' },
  link: { underline: true },
  line: {},
  number: { align: right },
  demonstration: { colour: 'quiet', align: right },
  withheld: { align: { horizontal: 'center' } },
  symbol: { align: { horizontal: 'right', indent: 1 } },
  note: { size: 9, colour: 'quiet' },
};

const hatching: Fill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: colours.hatching } };

function faceOf(look: Look, language: Language, isBold = false, isYear = false): Partial<Font> {
  const { size = 10, colour = 'ink', bold, underline } = looks[look];
  return {
    name: faces[language],
    size,
    color: { argb: colours[isYear ? 'year' : colour] },
    ...((bold ?? isBold) && { bold: true }),
    ...(underline && { underline: true }),
  };
}

/** Points: in higher rows texts wrap, and all of the row begins on the first line. */
const leastWrapped = 30;

export function styleOf(look: Look, row: SheetLine, language: Language, format: string | undefined): Partial<Style> {
  const { align = {}, format: own } = looks[look];
  const numFmt = format ?? own;
  return {
    font: faceOf(look, language, row.isBold),
    alignment: { vertical: row.height > leastWrapped ? 'top' : 'middle', ...align },
    border: look === 'spanner' ? { ...lines(row), bottom: line('pale') } : lines(row),
    ...(look === 'withheld' && { fill: hatching }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

export function lines({ above, below }: SheetLine): Partial<Borders> {
  return { ...(above && { top: line(above) }), ...(below && { bottom: line(below) }) };
}

function line(rule: NonNullable<SheetLine['above']>): Border {
  return rule === 'pale'
    ? { style: 'thin', color: { argb: colours.pale } }
    : { style: rule, color: { argb: colours.ink } };
}
