/** The sheets of a file of any kind as an office has them: the reader of `new`, on the same parts as that of a release. */
import { problemOf, type Problem } from '../../model/problem.ts';
import { decodeText, isDecoded, workbookKind } from '../readTable.ts';
import { fileProblems, likeliestDelimiter, rowReader } from '../text/csv.ts';
import { parseWorkbook } from '../workbook/parseWorkbook.ts';
import { parseSheet, type Sheet } from './sheet.ts';

/** What a person says about the file; each is found out where it is not said. */
export type SheetOptions = { sheet?: string };

/** With an error there are no sheets. */
export type SheetsRead = { sheets: Sheet[]; problems: Problem[]; text?: string };

export async function readSheets(bytes: Uint8Array, file: string, { sheet }: SheetOptions): Promise<SheetsRead> {
  if (workbookKind(bytes) === 'xls')
    return { sheets: [], problems: [problemOf(fileProblems, 'file-is-workbook', { file })] };
  return workbookKind(bytes) === 'xlsx' ? readWorkbookSheets(bytes, file, sheet) : readText(bytes, file);
}

async function readWorkbookSheets(bytes: Uint8Array, file: string, name: string | undefined): Promise<SheetsRead> {
  const { sheet, rows, problems } = await parseWorkbook(bytes, file, name);
  if (rows === undefined || problems.some(({ severity }) => severity === 'error')) return { sheets: [], problems };
  return sheetsOf(parseSheet(rows, file, sheet), problems);
}

function readText(bytes: Uint8Array, file: string): SheetsRead {
  const decoded = decodeText(bytes, file);
  if (!isDecoded(decoded)) return { sheets: [], problems: [decoded] };
  const reader = rowReader(file, likeliestDelimiter);
  const rows = [...reader.push(decoded.text), ...reader.finish()];
  if (reader.problems.length > 0) return { sheets: [], problems: reader.problems };
  return { ...sheetsOf(parseSheet(rows, file), []), text: decoded.text };
}

function sheetsOf({ sheet, problems }: ReturnType<typeof parseSheet>, before: Problem[]): SheetsRead {
  return {
    sheets: sheet === undefined ? [] : [sheet],
    problems: sheet === undefined ? problems : [...before, ...problems],
  };
}
