/** The workbook of the release in each language, where it is in the site, and a workbook as checked bytes. */
import { folderName } from '../../model/address.ts';
import { settingAt, type Site, type WorkbookFile } from '../../tables/setting.ts';
import { fillText, strings } from '../../words/strings.ts';
import { workbookFaults } from './checkWorkbook.ts';
import { releaseWorkbook } from './releaseWorkbook.ts';
import type { WorkbookView } from './sheet.ts';
import { writeWorkbook } from './writeWorkbook.ts';

export type PlannedWorkbook = Pick<WorkbookFile, 'kind' | 'file' | 'language'> & { view: () => WorkbookView };

/** Numbered as the annual report of the year; `rows` are those of figures.csv, its head first. */
export function releaseWorkbooks(site: Site, rows: string[][]): PlannedWorkbook[] {
  const { book, editions, languages } = site;
  const annual = editions.filter(({ kind, year }) => kind === 'annual' && year === book.year);
  const edition = annual.find(({ theme }) => theme === undefined) ?? annual[0];
  if (edition === undefined) return [];
  return languages.map((language) => {
    const name = fillText(strings[language]['workbook.file'], { release: book.release.id });
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
