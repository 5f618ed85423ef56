/** A return form as an .xlsx workbook: form, columns, codes; the same bytes for the same form. */
import ExcelJS, { type DataValidation, type Worksheet } from 'exceljs';
import type { Language } from '../../model/language.ts';
import type { Form, FormColumn } from './form.ts';

const words = {
  form: { 'zh-CN': '填报', en: 'Return' },
  columns: { 'zh-CN': '各列说明', en: 'Columns' },
  codes: { 'zh-CN': '代码', en: 'Codes' },
  column: { 'zh-CN': '列', en: 'Column' },
  field: { 'zh-CN': '字段', en: 'Field' },
  required: { 'zh-CN': '必填', en: 'Required' },
  code: { 'zh-CN': '代码', en: 'Code' },
  yes: { 'zh-CN': '是', en: 'yes' },
  unlisted: { 'zh-CN': '请从下拉列表中选择', en: 'Please choose from the list' },
} satisfies Record<string, Record<Language, string>>;

const lastListRow = 1000;

const headerFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const;

export async function formWorkbook(form: Form, day: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = 'nianbao';
  book.created = book.modified = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const sheet = (name: 'form' | 'columns' | 'codes') =>
    book.addWorksheet(formWord(form, name), { views: [{ state: 'frozen', ySplit: 1 }] });
  const main = sheet('form');
  const columns = sheet('columns');
  const codes = sheet('codes');
  const ranges = drawCodes(codes, form);
  drawForm(main, form, ranges);
  drawColumns(columns, form);
  for (const worksheet of [main, columns, codes])
    worksheet.getRow(1).eachCell((cell) => Object.assign(cell, { fill: headerFill, font: { bold: true } }));
  return undatedZip(new Uint8Array(await book.xlsx.writeBuffer()));
}

function drawForm(sheet: Worksheet, { columns, rows }: Form, ranges: Map<FormColumn, string>): void {
  sheet.columns = columns.map(({ header, field }) => ({
    header,
    width: Math.max(12, columnWidth(header) + 2),
    style: { numFmt: numberFormats[field.type] ?? '@' },
  }));
  for (const row of rows) sheet.addRow(row.map((text, index) => cellValue(text, columns[index])));
  for (const [index, column] of columns.entries()) {
    const range = ranges.get(column);
    if (range === undefined) continue;
    const validation = listOf(range, column);
    for (let row = 2; row <= lastListRow; row += 1) sheet.getCell(row, index + 1).dataValidation = validation;
  }
}

/** Codes stay text; dates are ISO 8601, also in a CSV. */
const numberFormats: Record<string, string> = { number: 'General', integer: '0', date: 'yyyy-mm-dd' };

function cellValue(text: string, column: FormColumn | undefined): string | number | Date | null {
  if (text === '') return null;
  if (column?.field.type === 'date') return new Date(`${text}T00:00:00Z`);
  return column?.field.type === 'integer' ? Number(text) : text;
}

function listOf(range: string, { isClosed }: FormColumn): DataValidation {
  const error = `${words.unlisted['zh-CN']} / ${words.unlisted.en}`;
  const failure = { showErrorMessage: true, error, errorStyle: isClosed ? 'stop' : 'information' };
  return { type: 'list', allowBlank: true, formulae: [range], ...failure };
}

function drawColumns(sheet: Worksheet, form: Form): void {
  const { columns, languages } = form;
  sheet.addRow([formWord(form, 'column'), formWord(form, 'field'), formWord(form, 'required'), ...languages]);
  for (const { header, field, about } of columns) {
    const required = field.constraints?.required === true ? formWord(form, 'yes') : '';
    sheet.addRow([header, field.name, required, ...languages.map((language) => about[language] ?? '')]);
  }
  setWidths(sheet, [20, 16, 10, ...languages.map(() => 60)]);
}

function drawCodes(sheet: Worksheet, form: Form): Map<FormColumn, string> {
  const { columns, languages } = form;
  const ranges = new Map<FormColumn, string>();
  sheet.addRow([formWord(form, 'column'), formWord(form, 'code'), ...languages]);
  for (const column of columns.filter(({ codes }) => codes.length > 0)) {
    const first = sheet.rowCount + 1;
    for (const { code, titles } of column.codes)
      sheet.addRow([column.header, code, ...languages.map((language) => titles[language] ?? '')]);
    ranges.set(column, `'${sheet.name}'!$B$${first}:$B$${sheet.rowCount}`);
  }
  setWidths(sheet, [20, 24, ...languages.map(() => 48)]);
  sheet.getColumn(2).numFmt = '@';
  return ranges;
}

function setWidths(sheet: Worksheet, widths: number[]): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
}

function formWord({ languages }: Form, word: keyof typeof words): string {
  return words[word][languages[0] ?? 'en'];
}

/** A Chinese character is two columns wide. */
function columnWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}

/** 1 January 1980, the first day of a zip; the lower 16 bits are the time. */
const zipFirstDay = 0x00210000;

/** Offsets in the end of a zip without comment: entries in its directory, start of the directory. */
const zipEnd = { size: 22, count: 10, start: 16 };

/** Offsets in a directory entry: time, lengths of its parts, place of the file header. */
const zipEntry = { size: 46, time: 12, lengths: [28, 30, 32], header: 42 };

const zipHeaderTime = 10;

/** All times are set to the first day (PKWARE APPNOTE 4.3), so that the same form gives the same bytes. */
function undatedZip(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const last = bytes.length - zipEnd.size;
  let at = view.getUint32(last + zipEnd.start, true);
  for (let left = view.getUint16(last + zipEnd.count, true); left > 0; left -= 1) {
    view.setUint32(at + zipEntry.time, zipFirstDay, true);
    view.setUint32(view.getUint32(at + zipEntry.header, true) + zipHeaderTime, zipFirstDay, true);
    at += zipEntry.lengths.reduce((size, length) => size + view.getUint16(at + length, true), zipEntry.size);
  }
  return bytes;
}
