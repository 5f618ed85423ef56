/** The sheets of a file of any kind as an office has them: the reader of `new`, on the same parts as that of a release. */
import type { FormHint } from '../cells/numberForm.ts';
import { problemOf, type Problem } from '../../model/problem.ts';
import { decodeText, isDecoded, workbookKind } from '../readTable.ts';
import { fileProblems, rowReader } from '../text/csv.ts';
import { likeliestDelimiter } from '../text/delimiter.ts';
import { parseSheets } from '../workbook/parseSheets.ts';
import { partedKeys, plainYears } from './partedKeys.ts';
import { parseSheet, type Sheet } from './sheet.ts';

/**
 * What a person says about the file; each is found out where it is not said. `isPart`: a sheet of this name may be one of
 * several of one table.
 */
export type SheetOptions = FormHint & { sheet?: string; encoding?: string; isPart?: (name: string) => boolean };

/** With an error there are no sheets; several are of one workbook. */
export type SheetsRead = { sheets: Sheet[]; problems: Problem[] };

export async function readSheets(bytes: Uint8Array, file: string, options: SheetOptions): Promise<SheetsRead> {
  if (workbookKind(bytes) === 'xls')
    return { sheets: [], problems: [problemOf(fileProblems, 'file-is-workbook', { file })] };
  return workbookKind(bytes) === 'xlsx' ? readWorkbookSheets(bytes, file, options) : readText(bytes, file, options);
}

async function readWorkbookSheets(bytes: Uint8Array, file: string, options: SheetOptions): Promise<SheetsRead> {
  const { sheet: names, isPart, decimal } = options;
  const { sheets, others, problems } = await parseSheets(bytes, file, {
    ...(names !== undefined && { names }),
    ...(isPart !== undefined && { isPart }),
  });
  if (problems.some(({ severity }) => severity === 'error')) return { sheets: [], problems };
  const hint = decimal === undefined ? {} : { decimal };
  const read = sheets.map(({ name, rows }) => parseSheet(plainYears(rows), file, { name, ...hint }));
  const [first, ...more] = read.flatMap(({ sheet }) => sheet ?? []);
  const wrong = read.flatMap((one) => one.problems);
  if (first === undefined || read.some(({ sheet }) => sheet === undefined)) return { sheets: [], problems: wrong };
  return { sheets: [others.length > 0 ? { ...first, others } : first, ...more], problems: [...problems, ...wrong] };
}

function readText(bytes: Uint8Array, file: string, options: SheetOptions): SheetsRead {
  const decoded = decodeText(bytes, file, options.encoding);
  if (!isDecoded(decoded)) return { sheets: [], problems: [decoded] };
  const { text } = decoded;
  const delimiter = options.delimiter ?? likeliestDelimiter(text);
  const reader = rowReader(file, () => delimiter);
  const rows = [...reader.push(text), ...reader.finish()];
  if (reader.problems.length > 0) return { sheets: [], problems: reader.problems };
  return sheetsOf(parseSheet(plainYears(partedKeys(rows)), file, { ...options, delimiter }), []);
}

function sheetsOf({ sheet, problems }: ReturnType<typeof parseSheet>, before: Problem[]): SheetsRead {
  return {
    sheets: sheet === undefined ? [] : [sheet],
    problems: sheet === undefined ? problems : [...before, ...problems],
  };
}
