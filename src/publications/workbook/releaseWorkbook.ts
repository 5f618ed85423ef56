/** The workbook of a release in a language: cover, notes, revisions, the tables of the annual report, all figures. */
import { type Cell, type Figure, isValue } from '../../model/cell.ts';
import { decimal, type Decimal, decimals } from '../../model/decimal.ts';
import type { Edition } from '../../model/edition.ts';
import { type Language, titleOf } from '../../model/language.ts';
import { figureName } from '../../tables/revisions.ts';
import { type FigureChange, publisherName, type ReleaseNote, type Setting } from '../../tables/setting.ts';
import { formatCell, formatNumber } from '../../words/format/cell.ts';
import { unitWords } from '../../words/format/unit.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { annual } from '../annual/annual.ts';
import { appendices } from '../annual/annualView.ts';
import { inYear, statusWords } from '../sheet/edition.ts';
import { type ContentsRow, coverSheet, notesSheet, tableContents } from './coverSheet.ts';
import { mostDigits } from './printedNumber.ts';
import { heights, type SheetCell, type SheetLine, type SheetView, type WorkbookView, wrappedHeight } from './sheet.ts';
import { tableSheet } from './tableSheet.ts';

/** The tables have the numbers that they have in `edition`; `rows` are those of figures.csv, its head first. */
export function releaseWorkbook(setting: Setting, edition: Edition, rows: string[][]): WorkbookView {
  const { book, language } = setting;
  const words = officeStrings[language];
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

function dataContents({ language }: Setting, rows: number): ContentsRow {
  const words = officeStrings[language];
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
function dataSheet({ language }: Setting, rows: string[][]): SheetView {
  const words = officeStrings[language];
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

/** 更正: the figures that each release changed, the newest first, before and after. */
const revisionsWidths = [12, 50, 14, 14, 14];

/** Of one release; of more it is said how many there are. */
const mostChangesListed = 500;

export function revisionsSheet(setting: Setting): SheetView {
  const { site, language } = setting;
  const words = officeStrings[language];
  const rows = site.releases.flatMap((release) => releaseRows(setting, release));
  const heads = [words['revisions.release'], words['revisions.what'], words['table.unit']];
  const numbers = [words['workbook.before'], words['workbook.after']];
  return {
    name: words['workbook.revisions'],
    widths: revisionsWidths,
    rows: [
      { height: heights.title, cells: [{ value: words['workbook.changes'], look: 'title' }] },
      {
        height: heights.head,
        cells: [
          ...heads.map((value): SheetCell => ({ value, look: 'head' })),
          ...numbers.map((value): SheetCell => ({ value, look: 'headRight' })),
        ],
        above: 'medium',
        below: 'thin',
      },
      ...rows.map((row, index) => (index === rows.length - 1 ? { ...row, below: 'medium' as const } : row)),
    ],
    fixed: { rows: 2, columns: 0 },
  };
}

function releaseRows(setting: Setting, { id, changes }: ReleaseNote): SheetLine[] {
  const { language } = setting;
  const words = officeStrings[language];
  if (changes === undefined) return [row(id, words['revisions.first'], [])];
  if (changes.length === 0) return [row(id, words['revisions.unchanged'], [])];
  const listed = changes.slice(0, mostChangesListed);
  const more = changes.length - listed.length;
  return [
    ...listed.map((change) => changeRow(setting, id, change)),
    ...(more > 0 ? [row(id, fillText(words['workbook.more'], { count: more }), [])] : []),
  ];
}

function row(id: string, text: string, cells: SheetCell[]): SheetLine {
  return {
    height: wrappedHeight([id, text], revisionsWidths, heights.data),
    cells: [{ value: id, look: 'code' }, { value: text, look: 'text' }, ...cells],
  };
}

/** A number that is no longer published is not printed again: of a figure withheld since, only that. */
function changeRow(setting: Setting, id: string, { before, after }: FigureChange): SheetLine {
  const { book, language } = setting;
  const { key } = (after ?? before)!;
  const isTakenBack = after?.cell.state === 'withheld';
  const unit = [after, before].flatMap((figure) =>
    figure !== undefined && isValue(figure.cell) ? figure.cell.unit : [],
  );
  return row(id, figureName(book, key, language), [
    { value: isTakenBack || unit[0] === undefined ? '—' : unitWords(unit[0], language, false), look: 'text' },
    changedCell(isTakenBack ? after : before, language, unit[0]),
    changedCell(after, language, unit[0]),
  ]);
}

/** With its unit where it is not that of the row. */
function changedCell(figure: Figure | undefined, language: Language, unit: string | undefined): SheetCell {
  if (figure === undefined) return { value: '—', look: 'symbol' };
  const { cell } = figure;
  if (!isValue(cell)) return { value: formatCell(cell, language, 'table').number, look: lookOf(cell) };
  const places = decimals(cell.value);
  const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  const own = unitWords(cell.unit, language, false);
  const suffix = cell.unit === unit ? '_○' : `" ${own}"`;
  const isShort = cell.value.replaceAll(/\D/g, '').length <= mostDigits;
  return isShort
    ? { value: Number(cell.value), look: 'number', format: digits + suffix }
    : { value: cell.unit === unit ? cell.value : `${cell.value} ${own}`, look: 'symbol' };
}

function lookOf({ state }: Exclude<Cell, { state: 'value' }>): 'withheld' | 'symbol' {
  return state === 'withheld' ? 'withheld' : 'symbol';
}
