import ExcelJS from 'exceljs';
import { releasedRows } from '../../../src/figures/read.ts';
import type { Language } from '../../../src/model/language.ts';
import type { WorkbookView } from '../../../src/publications/workbook/sheet.ts';
import { releaseWorkbooks, workbookBytes } from '../../../src/publications/workbook/workbooks.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import type { Site } from '../../../src/tables/setting.ts';

type Opened = { view: WorkbookView; bytes: Uint8Array; book: ExcelJS.Workbook };

/** The workbook of a package's release, written and opened again. */
export async function openWorkbook(name: string, language: Language): Promise<Opened & { site: Site }> {
  const released = `data/${name}/released`;
  const site = await readSite(released, `reports/${name}`);
  const planned = releaseWorkbooks(site, await releasedRows(released)).find((row) => row.language === language)!;
  return { site, ...(await opened(planned.view())) };
}

export async function opened(view: WorkbookView): Promise<Opened> {
  const bytes = await workbookBytes(view);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return { view, bytes, book };
}
