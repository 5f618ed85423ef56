/** The workbook of a release in a language: cover, notes, revisions, the tables of the annual report, all figures. */
import { decimal } from '../../model/decimal.ts';
import type { Edition } from '../../model/edition.ts';
import { titleOf } from '../../model/language.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatNumber } from '../../words/format/cell.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { appendices } from '../annual/appendix.ts';
import { annual } from '../annual/annual.ts';
import { inYear, statusWords } from '../sheet/edition.ts';
import { coverSheet, tableContents, type ContentsRow } from './coverSheet.ts';
import { dataSheet, mostDataRows } from './dataSheet.ts';
import { notesSheet } from './notesSheet.ts';
import { revisionsSheet } from './revisionsSheet.ts';
import type { SheetView, WorkbookView } from './sheet.ts';
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
