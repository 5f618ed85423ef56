/** Every kind of problem in a table, by code. */
import { keyProblems } from './cells/keyIndex.ts';
import { columnFormProblems } from './cells/numberProblems.ts';
import { cellProblems } from './cells/parseCell.ts';
import { headerProblems } from './layout/checkHeader.ts';
import { unitLineProblems } from './layout/unitRow.ts';
import { personalProblems } from './personalScreen.ts';
import { listProblems } from './table/problemList.ts';
import { rowProblems } from './table/table.ts';
import { fileProblems } from './text/csv.ts';
import { encodingProblems } from './text/encodingVerdict.ts';
import { quoteProblems } from './text/recordSplitter.ts';
import { workbookProblems } from './workbook/workbookProblems.ts';

export const tableProblems = {
  ...fileProblems,
  ...encodingProblems,
  ...quoteProblems,
  ...workbookProblems,
  ...personalProblems,
  ...headerProblems,
  ...unitLineProblems,
  ...rowProblems,
  ...columnFormProblems,
  ...cellProblems,
  ...keyProblems,
  ...listProblems,
};
