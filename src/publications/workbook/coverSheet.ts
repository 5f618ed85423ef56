/** 封面: whose tables these are, of which release, and every sheet with its unit, its areas and its rows. */
import type { Definition, TableView } from '../../model/block.ts';
import { type Flag, isAbout, isValue } from '../../model/cell.ts';
import { isDemonstrated, plainText, titleOf } from '../../model/language.ts';
import { areaTitle } from '../../narrative/phrases/figure.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { type OfficeKey, officeStrings } from '../../words/officeStrings.ts';
import { fill, fillText, joinText } from '../../words/strings.ts';
import { heights, linesWithin, type SheetCell, type SheetLine, type SheetView, wrappedHeight } from './sheet.ts';

const widths = [12, 50, 25, 22, 12];
const tableWidth = widths.reduce((sum, width) => sum + width, 0);

/** A line of the contents. */
export type ContentsRow = { sheet: string; title: string; unit: string; areas: string; rows: number };

/** `status`: sample, 送审稿; `leftOut`: what the workbook does not hold. */
type Front = { status: string; contents: ContentsRow[]; leftOut: string[] };

export function coverSheet(setting: Setting, { status, contents, leftOut }: Front): SheetView {
  const { book, language } = setting;
  const words = officeStrings[language];
  const heads = [words['workbook.table'], words['workbook.content'], words['table.unit'], words['table.area']];
  const last = contents.length - 1;
  return {
    name: words['workbook.cover'],
    widths,
    rows: [
      {
        height: heights.title,
        cells: [
          { value: publisherName(setting), look: 'publisher' },
          undefined,
          undefined,
          undefined,
          { value: status, look: 'sample' },
        ],
        above: 'medium',
      },
      line(heights.title, plainText(fill(words['year.of'], { year: [literal(book.year)] })), 'year'),
      line(heights.front, titleOf(book.release.description.titles, language), 'front'),
      line(heights.head, facts(setting), 'line'),
      {
        height: heights.head,
        cells: [
          ...heads.map((value): SheetCell => ({ value, look: 'head' })),
          { value: words['workbook.rows'], look: 'headRight' },
        ],
        above: 'medium',
        below: 'thin',
      },
      ...contents.map((row, index) => contentsRow(row, index === last ? 'medium' : 'pale')),
      ...notes(setting, leftOut),
    ],
    fixed: { rows: 5, columns: 0 },
    isOnePage: true,
  };
}

function line(height: number, value: string, look: SheetCell['look']): SheetLine {
  return { height, cells: [{ value, look }] };
}

function facts({ book, language }: Setting): string {
  const words = officeStrings[language];
  const { id, description } = book.release;
  const release = plainText(fill(words['chrome.release'], { release: [literal(id)] }));
  const cutoff = plainText(fill(words['chrome.cutoff'], { date: [literal(formatDate(description.cutoff, language))] }));
  return joinText([words['workbook.kind'], release, cutoff], 'running', language);
}

function contentsRow({ sheet, title, unit, areas, rows }: ContentsRow, below: SheetLine['below']): SheetLine {
  return {
    height: wrappedHeight([sheet, title, unit, areas], widths, heights.data),
    cells: [
      { value: sheet, look: 'link', opens: sheet },
      { value: title, look: 'text' },
      { value: unit, look: 'text' },
      { value: areas, look: 'text' },
      { value: rows, look: 'number', format: '#,##0' },
    ],
    ...(below !== undefined && { below }),
  };
}

function notes(setting: Setting, leftOut: string[]): SheetLine[] {
  const { site, book, language } = setting;
  const words = officeStrings[language];
  const { release } = book;
  const values = { title: titleOf(release.description.titles, language), release: release.id };
  const citation =
    site.identity.publisher === undefined
      ? fillText(words['annual.imprint.citeTitle'], values)
      : fillText(words['annual.imprint.citeText'], { ...values, publisher: publisherName(setting) });
  const symbols = [book.hasDemonstration ? words['workbook.demonstration'] : '', words['workbook.symbolsAt']];
  return [
    ...leftOut,
    joinText(symbols, 'sentence', language),
    fillText(words['workbook.cite'], { citation }),
    fillText(words['workbook.digest'], { digest: release.digest }),
  ]
    .flatMap((text) => linesWithin(text, tableWidth))
    .map((text) => line(heights.unit, text, 'note'));
}

/** More are in the table. */
const mostUnitsNamed = 5;

/** A table in the contents: its units, and the areas of which it has figures. */
export function tableContents(
  setting: Setting,
  { title, columns, rows, right }: TableView,
  sheet: string,
): ContentsRow {
  const { book, language } = setting;
  const words = officeStrings[language];
  const unitColumn = columns.findIndex(({ role }) => role === 'unit');
  const inRows = rows.map(({ cells }) => plainText(cells[unitColumn]?.text ?? []));
  const units = new Set([...columns.map(({ unit = '' }) => unit), ...inRows].filter((unit) => unit !== ''));
  const area = areaTitle(book, book.area, language);
  const others = rows.filter(({ code }) => code !== undefined && code !== book.area).length;
  const isMarked = rows.some(({ cells }) => cells.some(({ text }) => isDemonstrated(text)));
  return {
    sheet,
    title: joinText([plainText(title), isMarked ? '○' : ''], 'running', language),
    unit: units.size > mostUnitsNamed && right !== '' ? right : joinText([...units], 'item', language),
    areas: others === 0 ? area : fillText(words['workbook.areasWithin'], { area, count: others }),
    rows: rows.filter(({ group }) => !group).length,
  };
}

/** 说明: the symbols with how they are written in the data, then how the numbers are to be read. */
const notesWidths = [12, 64, 26, 14];

/** `notes` are those of the annual report. */
export function notesSheet(setting: Setting, notes: Definition[]): SheetView {
  const { language } = setting;
  const words = officeStrings[language];
  const cell = (value: string, look: SheetCell['look'] = 'text'): SheetCell => ({ value, look });
  const head: SheetLine = {
    height: heights.head,
    cells: [
      cell(words['workbook.symbol'], 'head'),
      cell(words['workbook.meaning'], 'head'),
      cell(words['workbook.inData'], 'head'),
      cell(words['workbook.example'], 'headRight'),
    ],
    above: 'medium',
    below: 'thin',
  };
  const symbols = symbolRows(setting).map(({ symbol, text, code, example }): SheetLine => ({
    height: wrappedHeight([symbol, text], notesWidths, heights.data),
    cells: [cell(symbol, 'name'), cell(text), cell(code, 'code'), example],
  }));
  const reading: SheetLine = {
    height: heights.total,
    cells: [cell(words['workbook.reading'], 'name')],
    isBold: true,
    above: 'thin',
    below: 'thin',
  };
  return {
    name: words['workbook.notes'],
    widths: notesWidths,
    rows: [
      { height: heights.title, cells: [cell(words['workbook.notes'], 'title')] },
      head,
      ...symbols,
      reading,
      ...notes.map((note, index) => noteRow(note, index === notes.length - 1)),
    ],
    fixed: { rows: 2, columns: 0 },
  };
}

function noteRow({ term, text, more = [] }: Definition, isLast: boolean): SheetLine {
  const whole = [text, ...more].map(plainText).join('\n');
  return {
    height: wrappedHeight([term, whole], notesWidths, heights.data),
    cells: [
      { value: term, look: 'name' },
      { value: whole, look: 'text' },
    ],
    below: isLast ? 'medium' : 'pale',
  };
}

type SymbolRow = { symbol: string; text: string; code: string; example: SheetCell };

/** Those that the release has; 0, not available and not applicable always. */
function symbolRows({ book, language }: Setting): SymbolRow[] {
  const words = officeStrings[language];
  const hasFlag = (flag: Flag) => book.figures.some(({ cell }) => isValue(cell) && cell.flags.includes(flag));
  const symbol = (key: OfficeKey, code: string, look: SheetCell['look']) =>
    symbolRow(words[key], code, (mark) => ({ value: mark, look }));
  const flagRow = (key: OfficeKey, code: Flag, number = (mark: string) => `0"${mark}"`) =>
    symbolRow(words[key], code, (mark) => ({ value: 1, look: 'number', format: number(mark) }));
  const flag = (key: OfficeKey, code: Flag) => (hasFlag(code) ? [flagRow(key, code)] : []);
  return [
    ...(book.hasWithheld ? [symbol('key.withheld', 'c', 'withheld')] : []),
    symbol('key.x', 'x', 'symbol'),
    symbol('key.na', 'z', 'symbol'),
    symbolRow(words['key.zero'], '0', () => ({ value: 0, look: 'number', format: '0_○' })),
    ...flag('key.demonstration', 'demonstration'),
    ...flag('workbook.key.provisional', 'provisional'),
    ...flag('workbook.key.revised', 'revised'),
    ...(book.figures.some(({ cell }) => isAbout(cell))
      ? [flagRow('key.approximate', 'approximate', (mark) => `"${mark}"0_○`)]
      : []),
    ...flag('key.break', 'break'),
    ...flag('key.workedOut', 'computed'),
  ];
}

/** `words` are the symbol, a space, and what it means. */
function symbolRow(words: string, code: string, example: (mark: string) => SheetCell): SymbolRow {
  const [symbol = '', ...text] = words.split(' ');
  return { symbol, text: text.join(' '), code, example: example(symbol) };
}
