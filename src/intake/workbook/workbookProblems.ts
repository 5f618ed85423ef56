/** What is told of a workbook and its sheets. */
import { error, notice, type ProblemKind } from '../../model/problem.ts';
import { officeProblems } from '../office/officeParts.ts';
import { shownProblems } from './shownCell.ts';

export const workbookProblems = {
  ...shownProblems,
  'office-large': officeProblems['office-large'],
  'office-dtd': officeProblems['office-dtd'],
  'workbook-broken': error({
    'zh-CN': { fact: '工作簿打不开，文件可能不完整', remedy: '用 Excel 打开并重新保存；重新复制文件' },
    en: { fact: 'the workbook can not be opened; it may be incomplete', remedy: 'open it in Excel and save it again' },
  }),
  'workbook-opendocument': error({
    'zh-CN': { fact: '这是 OpenDocument（.ods）表格，不能读取', remedy: '打开后另存为 Excel 工作簿（.xlsx）或 CSV' },
    en: {
      fact: 'this is an OpenDocument spreadsheet (.ods), which is not read',
      remedy: 'open it and save it as an Excel workbook (.xlsx) or as CSV',
    },
  }),
  'sheet-missing': error({
    'zh-CN': { fact: '工作簿中没有这张表', remedy: '改正 dialect.sheetName，或改正工作表的名称' },
    en: { fact: 'the workbook has no such sheet', remedy: 'correct dialect.sheetName, or the name of the sheet' },
  }),
  'sheets-open': error({
    'zh-CN': {
      fact: '工作簿中有几张表都像数据表，不知道读哪一张',
      remedy:
        '在 datapackage.json 的 dialect.sheetName 中写明；用 npm run new 时加 --sheet 表名，几张表按年或月合为一张时用逗号隔开',
    },
    en: {
      fact: 'several sheets of the workbook hold tables, and nothing says which is meant',
      remedy:
        'name it in dialect.sheetName of datapackage.json; with npm run new, add --sheet and its name, or the names of one table a year, parted by commas',
    },
  }),
  'sheet-chosen': notice({
    'zh-CN': {
      fact: '工作簿有几张表，读取了有数据的这一张',
      remedy: '如要读别的表，在 datapackage.json 的 dialect.sheetName 中写明',
    },
    en: {
      fact: 'of several sheets the one with the table was read',
      remedy: 'for another, name it in dialect.sheetName of datapackage.json',
    },
  }),
  'sheet-hidden-rows': notice({
    'zh-CN': { fact: '有隐藏的行，也已读取', remedy: '核对这些行；不应计入的请删除' },
    en: { fact: 'hidden rows were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'sheet-hidden-columns': notice({
    'zh-CN': { fact: '有隐藏的列，也已读取', remedy: '核对这些列；不应计入的请删除' },
    en: { fact: 'hidden columns were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'cells-merged': notice({
    'zh-CN': { fact: '有合并单元格：文字按每格都有读取，数字只计一次', remedy: '核对读取结果' },
    en: { fact: 'cells are merged: a text counts for each of them, a number once', remedy: 'see that it is right' },
  }),
  'cells-commented': notice({
    'zh-CN': { fact: '有{count}个单元格带批注，批注不读取', remedy: '需要公布的说明写进表下的注释' },
    en: {
      fact: 'comments on cells were not read: {count}',
      remedy: 'write what readers should know into a note below the table',
    },
  }),
} satisfies Record<string, ProblemKind>;
