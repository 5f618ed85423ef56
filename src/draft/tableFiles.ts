/** The files of a draft: their sheets, read as a person says, and the problem of tables that do not belong together. */
import path from 'node:path';
import { readSheets, type SheetOptions } from '../intake/sheet/readSheets.ts';
import type { Sheet } from '../intake/sheet/sheet.ts';
import { error, isError, type Problem, type ProblemKind } from '../model/problem.ts';
import { partTime } from './parts/joinParts.ts';
import type { Choices } from './questions/question.ts';

/** A file as an office has it. */
export type TableFile = { bytes: Uint8Array; file: string };

export const filesProblems = {
  'tables-unlike': error({
    'zh-CN': {
      fact: '几张表不是同一种指标表（指标名称、单位、数量），不能起草为一个数据包',
      remedy: '每张表单独起草；或只给出同一种报表的各期',
    },
    en: {
      fact: 'the tables are no forms of one kind (indicator, unit, number), so that they make no package together',
      remedy: 'draft each of them alone, or give the forms of several periods only',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** For whether the name of a sheet is of a time at all. */
const anyYear = '2000';

/** Without sheets where a file cannot be read. Of a workbook one sheet, or those that are called by their times. */
export async function readFiles(
  files: TableFile[],
  choices: Choices,
): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const read = [];
  const isPart = (sheet: string) => partTime(sheet, [anyYear]) !== undefined;
  const options = { ...sheetOptions(choices), isPart };
  for (const { bytes, file } of files) read.push(await readSheets(bytes, file, options));
  const problems = read.flatMap((one) => one.problems);
  return { sheets: problems.some(isError) ? [] : read.flatMap(({ sheets }) => sheets), problems };
}

/** A tab cannot be typed everywhere. */
function sheetOptions({ sheet, encoding, delimiter, decimal }: Choices): SheetOptions {
  return {
    ...((decimal === '.' || decimal === ',') && { decimal }),
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: /^(tab|\\t)$/i.test(delimiter) ? '\t' : delimiter }),
  };
}

/** Its own name; of several files one for all. */
export function tidyName(sheets: Sheet[]): string {
  return sheets.length === 1 ? `${path.parse(sheets[0]!.file).name}.csv` : 'indicators.csv';
}
