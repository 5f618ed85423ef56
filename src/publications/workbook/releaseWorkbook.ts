/** The workbook of a release in a language: cover, notes, revisions, the tables of the annual report, all figures. */
import { decimal, type Decimal, decimals } from '../../model/decimal.ts';
import type { Edition } from '../../model/edition.ts';
import { titleOf } from '../../model/language.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatNumber } from '../../words/format/cell.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { annual } from '../annual/annual.ts';
import { appendices } from '../annual/appendix.ts';
import { inYear, statusWords } from '../sheet/edition.ts';
import { type ContentsRow, coverSheet, tableContents } from './coverSheet.ts';
import { notesSheet } from './notesSheet.ts';
import { mostDigits } from './printedNumber.ts';
import { revisionsSheet } from './revisionsSheet.ts';
import { heights, type SheetCell, type SheetView, type WorkbookView } from './sheet.ts';
import { tableSheet } from './tableSheet.ts';

/** The tables have the numbers that they have in `edition`; `rows` are those of figures.csv, its head first. */
export function releaseWorkbook(setting: Setting, edition: Edition, rows: string[][]): WorkbookView {
  const { book, words, language } = setting;
  const { release } = book;
  const status = statusWords(setting, edition);
  const { sheets, contents, notes } = reportSheets(setting, edition);
  const revisions = revisionsSheet(setting);
  const data = rows.length - 1 <= mostDataRows ? dataSheet(setting, rows) : undefined;
  const count = formatNumber(decimal(rows.length - 1), language, 'table');
  const front = {
    status,
    contents: [...contents, ...(data === undefined ? [] : [dataContents(setting, rows.length - 1)])],
    leftOut: data === undefined ? [fillText(words['workbook.dataLeftOut'], { count })] : [],
  };
  const publisher = publisherName(setting);
  const id = `${words['annual.imprint.release']} ${release.id}`;
  return {
    language,
    title: titleOf(release.description.titles, language),
    publisher,
    status,
    release: release.id,
    date: release.description.cutoff,
    footer: joinText([publisher, id], 'running', language),
    sheets: [coverSheet(setting, front), notesSheet(setting, notes), revisions, ...sheets, ...(data ? [data] : [])],
  };
}

type ReportSheets = { sheets: SheetView[]; contents: ContentsRow[]; notes: Parameters<typeof notesSheet>[1] };

/** Numbered as in the report, whose longer tables are parted alike; those of its appendix are whole. */
function reportSheets(setting: Setting, edition: Edition): ReportSheets {
  const { parts } = annual(setting, edition);
  const tables = [
    ...parts
      .filter(({ layout }) => layout !== 'wide')
      .flatMap((part) => part.tables.map((table) => ({ number: table.number ?? '', table }))),
    ...appendices(inYear(setting, edition.year), edition.year),
  ];
  return {
    sheets: tables.map(({ number, table }) => tableSheet(setting, table, number, number)),
    contents: tables.map(({ number, table }) => tableContents(setting, table, number)),
    notes: parts.find(({ layout }) => layout === 'notes')?.definitions ?? [],
  };
}

function dataContents({ words }: Setting, rows: number): ContentsRow {
  return {
    sheet: words['workbook.data'],
    title: words['workbook.dataTitle'],
    unit: words['workbook.dataUnit'],
    areas: words['workbook.dataAreas'],
    rows,
  };
}

/** More make a workbook of over 1 MB; then the cover says where they are. */
const mostDataRows = 30_000;

const widths: Record<string, number> = { value: 12, unit: 12, quote: 40 };

/** `rows` are those of figures.csv, its head first. */
function dataSheet({ words }: Setting, rows: string[][]): SheetView {
  const [names = [], ...figures] = rows;
  const used = names.map((_, column) => figures.some((row) => row[column] !== ''));
  const kept = <Item>(items: Item[]) => items.filter((_, column) => used[column]);
  const head = kept(names).map((name): SheetCell => ({ value: name, look: name === 'value' ? 'headRight' : 'head' }));
  return {
    name: words['workbook.data'],
    widths: kept(names).map((name) => widths[name] ?? (name.startsWith('note') ? 40 : 14)),
    rows: [
      { height: heights.head, cells: head, above: 'medium', below: 'thin' },
      ...figures.map((row, index) => ({
        height: heights.data,
        cells: kept(row.map((text, column) => dataCell(text, names[column] ?? ''))),
        ...(index === figures.length - 1 && { below: 'medium' as const }),
      })),
    ],
    fixed: { rows: 1, columns: 0 },
    filtered: 1,
  };
}

/** A number that a spreadsheet would round stays text. */
function dataCell(text: string, name: string): SheetCell | undefined {
  if (text === '') return undefined;
  const isNumber = name === 'value' && text.replace(/\D/g, '').length <= mostDigits;
  if (!isNumber) return { value: text, look: 'code' };
  const places = decimals(text as Decimal);
  return { value: Number(text), look: 'number', format: places === 0 ? '0' : `0.${'0'.repeat(places)}` };
}
