/** 说明: the symbols with how they are written in the data, then how the numbers are to be read. */
import type { Definition } from '../../model/block.ts';
import { isValue, type Flag } from '../../model/cell.ts';
import { plainText } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import type { StringKey } from '../../words/strings.ts';
import { heights, wrappedHeight, type SheetCell, type SheetLine, type SheetView } from './sheet.ts';

const widths = [12, 64, 26, 14];

/** `notes` are those of the annual report. */
export function notesSheet(setting: Setting, notes: Definition[]): SheetView {
  const { words } = setting;
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
    height: wrappedHeight([symbol, text], widths, heights.data),
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
    widths,
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
    height: wrappedHeight([term, whole], widths, heights.data),
    cells: [
      { value: term, look: 'name' },
      { value: whole, look: 'text' },
    ],
    below: isLast ? 'medium' : 'pale',
  };
}

type SymbolRow = { symbol: string; text: string; code: string; example: SheetCell };

/** Those that the release has; 0, not available and not applicable always. */
function symbolRows({ book, words }: Setting): SymbolRow[] {
  const hasFlag = (flag: Flag) => book.figures.some(({ cell }) => isValue(cell) && cell.flags.includes(flag));
  const symbol = (key: StringKey, code: string, look: SheetCell['look']) =>
    symbolRow(words[key], code, (mark) => ({ value: mark, look }));
  const flag = (key: StringKey, code: Flag, number = (mark: string) => `0"${mark}"`) =>
    hasFlag(code) ? [symbolRow(words[key], code, (mark) => ({ value: 1, look: 'number', format: number(mark) }))] : [];
  return [
    ...(book.hasWithheld ? [symbol('key.withheld', 'c', 'withheld')] : []),
    symbol('key.x', 'x', 'symbol'),
    symbol('key.na', 'z', 'symbol'),
    symbolRow(words['key.zero'], '0', () => ({ value: 0, look: 'number', format: '0_○' })),
    ...flag('key.demonstration', 'demonstration'),
    ...flag('workbook.key.provisional', 'provisional'),
    ...flag('workbook.key.revised', 'revised'),
    ...flag('key.approximate', 'approximate', (mark) => `"${mark}"0_○`),
    ...flag('key.break', 'break'),
    ...flag('key.workedOut', 'computed'),
  ];
}

/** `words` are the symbol, a space, and what it means. */
function symbolRow(words: string, code: string, example: (mark: string) => SheetCell): SymbolRow {
  const [symbol = '', ...text] = words.split(' ');
  return { symbol, text: text.join(' '), code, example: example(symbol) };
}
