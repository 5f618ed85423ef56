/** The workbook of one chart or table: title, unit, period, source and notes around its numbers. */
import type { FigureView, TableView } from '../../model/block.ts';
import { plainText, titleOf } from '../../model/language.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { statusWords } from '../sheet/edition.ts';
import type { WorkbookView } from './sheet.ts';
import { tableSheet } from './tableSheet.ts';

/** The numbers are those of the table beside the chart, exact in its unit. */
export function chartWorkbook(setting: Setting, { title, unitLine, table, events, source }: FigureView): WorkbookView {
  return tableWorkbook(setting, { ...table, title, left: unitLine, notes: [...table.notes, ...events], source });
}

export function tableWorkbook(setting: Setting, table: TableView): WorkbookView {
  const { site, book, words, language } = setting;
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
