/** Tables of a Word document: heads that are repeated, rows that do not split, numbers under each other. */
import { BorderStyle, Paragraph, Table, TableCell as Cell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Column, Row, TableCell, TableView } from '../../model/block.ts';
import { plainText } from '../../model/language.ts';
import { digitWidth } from '../sheet/edition.ts';
import { styleId, tableSizes, type StyleLook } from './looks.ts';
import { markedRuns, sentenceRuns, textRun, type RunSetting } from './runs.ts';
import type { Genre, GridCell } from './wordView.ts';

/** `width` in twips: that of the text. */
type TableSetting = RunSetting & { genre: Genre; width: number };

const rule = { style: BorderStyle.SINGLE, size: 6, color: '1B1B1B' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Looks of the cells of one table. */
type CellLooks = { text: StyleLook; number: StyleLook; head: StyleLook; headNumber: StyleLook };

const usual: CellLooks = {
  text: 'tableText',
  number: 'tableNumber',
  head: 'tableHead',
  headNumber: 'tableHeadNumber',
};

const small: CellLooks = {
  text: 'smallText',
  number: 'smallNumber',
  head: 'smallHead',
  headNumber: 'smallHeadNumber',
};

type CellSetting = TableSetting & { looks: CellLooks };

/** Three rules; totals between the rows have one above and one below. In small type where it is too wide. */
export function wordTable(table: TableView, setting: TableSetting): Table {
  const sizes = tableSizes(setting.genre);
  const needed = neededDigits(table).reduce((sum, digits) => sum + digits, 0);
  const isWide = needed * sizes.usual * twipsPerDigit > setting.width;
  const cells = { ...setting, looks: isWide ? small : usual };
  return new Table({
    style: 'NianbaoTable',
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: columnWidths(table, setting.width),
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, noHBand: true, noVBand: true },
    rows: [...headRows(table, cells), ...table.rows.map((row) => dataRow(row, table, cells))],
  });
}

/** Twips that a digit takes for each point of its size. */
const twipsPerDigit = 10.4;

/** Digits of the longest text of each column with its margins; of heads the longest word. */
function neededDigits({ stub, columns, rows }: TableView): number[] {
  const stubs = [stub, ...rows.filter(({ group }) => !group).map(({ head }) => plainText(head))];
  const others = columns.map(({ title, unit = '', words }, index) => {
    const texts = rows.map(({ cells }) => digitWidth(plainText(cells[index]?.text ?? [])));
    const heads = [...title.split(' '), ...unit.split(' ')].map((word) => Math.min(digitWidth(word), mostHeadDigits));
    return Math.min(Math.max(...heads, ...texts), words ? mostWordDigits : Infinity) + 2;
  });
  return [Math.min(mostStubDigits, Math.max(...stubs.map(digitWidth))) + 2, ...others];
}

/** What may break into lines: heads after four Chinese characters, names, notes. */
const mostHeadDigits = 10;
const mostStubDigits = 26;
const mostWordDigits = 40;

function columnWidths(table: TableView, width: number): number[] {
  const needed = neededDigits(table);
  const sum = needed.reduce((total, digits) => total + digits, 0);
  return needed.map((digits) => Math.floor((digits / sum) * width));
}

function headRows({ stub, columns }: TableView, setting: CellSetting): TableRow[] {
  const isGrouped = columns.some(({ group }) => group);
  const { looks } = setting;
  const below = { bottom: rule };
  const heads = columns.map(
    ({ title, unit = '', words }) =>
      new Cell({
        borders: below,
        verticalAlign: 'bottom',
        children: [title, unit]
          .filter((text) => text !== '')
          .map((text) => plain(text, words ? looks.head : looks.headNumber, setting)),
      }),
  );
  const stubCell = new Cell({ borders: below, verticalAlign: 'bottom', children: [plain(stub, looks.head, setting)] });
  const last = new TableRow({ tableHeader: true, cantSplit: true, children: [stubCell, ...heads] });
  if (!isGrouped) return [last];
  const groups = runsOfGroups(columns).map(
    ({ name, width }) =>
      new Cell({
        columnSpan: width,
        borders: name === '' ? { bottom: none } : below,
        children: [plain(name, looks.head, setting, 'center')],
      }),
  );
  const blank = new Cell({ borders: { bottom: none }, children: [plain('', looks.head, setting)] });
  return [new TableRow({ tableHeader: true, cantSplit: true, children: [blank, ...groups] }), last];
}

function runsOfGroups(columns: Column[]): { name: string; width: number }[] {
  return columns.reduce<{ name: string; width: number }[]>((groups, { group = '' }) => {
    const last = groups.at(-1);
    if (last?.name === group) return [...groups.slice(0, -1), { name: group, width: last.width + 1 }];
    return [...groups, { name: group, width: 1 }];
  }, []);
}

function plain(text: string, look: StyleLook, { genre }: TableSetting, alignment?: 'center'): Paragraph {
  return new Paragraph({
    style: styleId(look, genre),
    children: text === '' ? [] : [textRun(text)],
    ...(alignment && { alignment }),
    keepNext: true,
  });
}

function dataRow(row: Row, { columns }: TableView, setting: CellSetting): TableRow {
  const borders = row.total ? { top: rule, bottom: rule } : {};
  const note = row.note === undefined ? [] : [textRun(' '), ...markedRuns(row.note, setting)];
  const name = new Cell({
    borders,
    ...(row.group && { columnSpan: columns.length + 1 }),
    children: [
      new Paragraph({
        style: styleId(row.total || row.group ? setting.looks.head : setting.looks.text, setting.genre),
        children: [...markedRuns(row.head, setting), ...note],
      }),
    ],
  });
  const cells = row.group ? [] : row.cells.map((cell, index) => dataCell(cell, columns[index], row, setting));
  return new TableRow({ cantSplit: true, children: [name, ...cells] });
}

/** Half a digit for the point, in twips. */
const pointWidth = 60;
const digit = 120;

/** A number with fewer decimals ends before those that others have: no zero is invented. */
function dataCell(cell: TableCell, column: Column | undefined, row: Row, setting: CellSetting): Cell {
  const isWords = cell.state === 'words' || column?.words === true;
  const { looks } = setting;
  const look = isWords ? looks.text : row.total ? looks.headNumber : looks.number;
  const pad = cell.pad ?? 0;
  return new Cell({
    borders: row.total ? { top: rule, bottom: rule } : {},
    children: [
      new Paragraph({
        style: styleId(look, setting.genre),
        children: markedRuns(cell.text, setting),
        ...(pad > 0 && !isWords && { indent: { right: pad * digit + pointWidth } }),
      }),
    ],
  });
}

/** Names above numbers, in columns of one width. */
export function gridTable(rows: GridCell[][], setting: TableSetting): Table {
  const count = Math.max(...rows.map((row) => row.length));
  return new Table({
    style: 'NianbaoTable',
    layout: TableLayoutType.FIXED,
    width: { size: setting.width, type: WidthType.DXA },
    columnWidths: Array.from({ length: count }, () => Math.floor(setting.width / count)),
    tableLook: { firstRow: false, firstColumn: false, lastRow: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: count }, (_, index) => gridCell(row[index] ?? [], setting)),
        }),
    ),
  });
}

function gridCell(lines: GridCell, setting: TableSetting): Cell {
  const children = lines.map(
    ({ look, text }) => new Paragraph({ style: styleId(look, setting.genre), children: sentenceRuns(text, setting) }),
  );
  const empty = new Paragraph({ style: styleId('gridName', setting.genre), children: [] });
  return new Cell({ children: children.length === 0 ? [empty] : children });
}
