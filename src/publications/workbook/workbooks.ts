/** The workbook of the release in each language, where it is in the site, and a workbook as checked bytes. */
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { folderName } from '../../model/address.ts';
import type { FigureView, TableView } from '../../model/block.ts';
import { plainText, titleOf } from '../../model/language.ts';
import { publisherName, type Setting, settingAt, type Site, type SiteFile } from '../../tables/setting.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import { releaseWorkbook } from './releaseWorkbook.ts';
import { type SheetCell, sheetText, type SheetView, type WorkbookView } from './sheet.ts';
import { tableSheet } from './tableSheet.ts';
import { writeWorkbook } from './writeWorkbook.ts';

export type PlannedWorkbook = Pick<SiteFile, 'kind' | 'file' | 'language'> & { view: () => WorkbookView };

/** Numbered as the annual report of the year; `rows` are those of figures.csv, its head first. */
export function releaseWorkbooks(site: Site, rows: string[][]): PlannedWorkbook[] {
  const { book, editions, languages } = site;
  const annual = editions.filter(({ kind, year }) => kind === 'annual' && year === book.year);
  const edition = annual.find(({ theme }) => theme === undefined) ?? annual[0];
  if (edition === undefined) return [];
  return languages.map((language) => {
    const name = fillText(officeStrings[language]['workbook.file'], { release: book.release.id });
    return {
      kind: 'release',
      file: `reports/${name}.${folderName(language)}.xlsx`,
      language,
      view: () => releaseWorkbook(settingAt(site, language, 'index.html'), edition, rows),
    };
  });
}

/** Read back before anybody sees it; one that is not as its view, or breaks a rule of spreadsheets, throws. */
export async function workbookBytes(view: WorkbookView): Promise<Uint8Array> {
  const bytes = await writeWorkbook(view);
  const faults = await workbookFaults(bytes, view);
  if (faults.length > 0) throw new Error(`wrong workbook: ${faults.slice(0, 5).join('; ')}`);
  return bytes;
}

/** The numbers are those of the table beside the chart, exact in its unit. */
export function chartWorkbook(setting: Setting, { title, unitLine, table, events, source }: FigureView): WorkbookView {
  return tableWorkbook(setting, { ...table, title, left: unitLine, notes: [...table.notes, ...events], source });
}

export function tableWorkbook(setting: Setting, table: TableView): WorkbookView {
  const { site, book, language } = setting;
  const words = officeStrings[language];
  const { id, draft, description } = book.release;
  const title = titleOf(description.titles, language);
  const publisher = publisherName(setting);
  const citation =
    site.identity.publisher === undefined
      ? fillText(words['chrome.citeTitle'], { title, release: id })
      : fillText(words['chrome.cite'], { publisher, title, release: id });
  const cited = { ...table, notes: [...table.notes, [citation]] };
  return {
    language,
    title: plainText(table.title),
    publisher,
    status: statusWords(setting, { draft: draft === true }),
    release: id,
    date: description.cutoff,
    footer: joinText([publisher, `${words['annual.imprint.release']} ${id}`], 'running', language),
    sheets: [tableSheet(setting, cited, words['workbook.data'])],
  };
}

/** Of a sheet's name, by the format. */
const longestName = 31;

/**
 * The places that are not as they should be: a number or a text that differs, a number where one is withheld, a formula,
 * merged cells, empty or hidden rows, a sheet without a title (guidance of the UK Government Analysis Function).
 */
export async function workbookFaults(bytes: Uint8Array, view: WorkbookView): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const names = book.worksheets.map(({ name }) => name);
  const expected = view.sheets.map(({ name }) => name);
  if (names.join('/') !== expected.join('/')) return [`sheets: ${names.join(', ')}`];
  const areTwice = new Set(names).size < names.length;
  const areLong = names.some((name) => name.length > longestName);
  return [
    ...(areTwice || areLong ? [`names of sheets: ${names.join(', ')}`] : []),
    ...view.sheets.flatMap((sheet, index) => sheetFaults(book.worksheets[index]!, sheet)),
  ];
}

function sheetFaults(sheet: Worksheet, view: SheetView): string[] {
  const fault = (what: string) => `${view.name}: ${what}`;
  const rows = view.rows.flatMap(({ cells }, row) => {
    const line = sheet.getRow(row + 1);
    const isEmpty = cells.every((cell) => cell === undefined || sheetText(cell) === '');
    const wrong = view.widths
      .map((_, column) => ({ cell: line.getCell(column + 1), expected: cells[column] }))
      .filter(({ cell, expected }) => !isAs(cell, expected))
      .map(({ cell }) => fault(cell.address));
    return [...(isEmpty || line.hidden ? [fault(`row ${row + 1}`)] : []), ...wrong];
  });
  return [
    ...(sheet.hasMerges ? [fault('merged cells')] : []),
    ...(sheet.state !== 'visible' ? [fault('hidden')] : []),
    ...(sheet.actualRowCount === view.rows.length ? [] : [fault(`${sheet.actualRowCount} rows`)]),
    ...(sheet.getCell('A1').text === '' ? [fault('no title')] : []),
    ...rows,
  ];
}

function isAs(cell: Cell, expected: SheetCell | undefined): boolean {
  if (cell.type === ExcelJS.ValueType.Formula) return false;
  if (expected === undefined || sheetText(expected) === '') return cell.value === null;
  if (typeof expected.value === 'number')
    return expected.look !== 'withheld' && cell.value === expected.value && cell.numFmt === expected.format;
  return typeof cell.value !== 'number' && cell.text === sheetText(expected);
}
