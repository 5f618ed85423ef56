/** Wording of problems in the structure of a table: encoding, quoting, header, sheets, personal data. */
import type { Wording } from '../../model/problem.ts';

/** The wording of what can be wrong in a single table. */
export const tableWords: Record<string, Wording> = {
  'file-is-workbook': {
    'zh-CN': {
      fact: '这是旧格式的 Excel 工作簿，或加了密码',
      remedy: '在 Excel 中“另存为”，类型选“Excel 工作簿（.xlsx）”或“CSV UTF-8”',
    },
    en: {
      fact: 'this is a workbook of the old format, or has a password',
      remedy: 'in Excel, save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”',
    },
  },
  'workbook-broken': {
    'zh-CN': { fact: '工作簿打不开，文件可能不完整', remedy: '用 Excel 打开并重新保存；重新复制文件' },
    en: { fact: 'the workbook can not be opened; it may be incomplete', remedy: 'open it in Excel and save it again' },
  },
  'sheet-missing': {
    'zh-CN': { fact: '工作簿中没有这张表', remedy: '改正 dialect.sheetName，或改正工作表的名称' },
    en: { fact: 'the workbook has no such sheet', remedy: 'correct dialect.sheetName, or the name of the sheet' },
  },
  'file-empty': {
    'zh-CN': { fact: '文件中没有内容', remedy: '至少要有表头一行' },
    en: { fact: 'the file is empty', remedy: 'give it at least a header row' },
  },
  'encoding-unknown': {
    'zh-CN': { fact: '第{offset}字节之后的文字编码无法识别', remedy: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'after byte {offset} the text is of no known encoding', remedy: 'save it again as “CSV UTF-8”' },
  },
  'encoding-ambiguous': {
    'zh-CN': { fact: '文字编码有两种读法', remedy: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'the text can be read in two encodings', remedy: 'save it again as “CSV UTF-8”' },
  },
  'quote-inside-field': {
    'zh-CN': { fact: '第{position}个单元格中间出现英文双引号', remedy: '整格加双引号，格内的双引号写两遍，或改用“ ”' },
    en: {
      fact: 'a quotation mark stands inside cell {position}',
      remedy: 'put the whole cell in quotation marks and double the one inside',
    },
  },
  'quote-unclosed': {
    'zh-CN': {
      fact: '第{position}个单元格的英文双引号没有结束',
      remedy: '用记事本打开文件（不要用 Excel），补上结尾的双引号；如是多打的引号或多出的一格，删去',
    },
    en: {
      fact: 'the quotation mark that opens cell {position} is never closed',
      remedy: 'open the file in a plain text editor and close it, or delete a quotation mark that is one too many',
    },
  },
  'row-ragged': {
    'zh-CN': {
      fact: '本行的单元格数与表头不同（读到的、应为的都是格数）',
      remedy: '检查是否多了或少了一格；只剩半行的残行应删去',
    },
    en: {
      fact: 'the row has another number of cells than the header',
      remedy: 'look for a cell too many or too few; delete the rest of a broken row',
    },
  },
  'character-forbidden': {
    'zh-CN': {
      fact: '第{position}个单元格含有看不见的字符或乱码（{character}）',
      remedy: '删除该字符，重新输入单元格内容',
    },
    en: { fact: 'cell {position} holds an invisible or broken character ({character})', remedy: 'type the cell again' },
  },
  'personal-name': {
    'zh-CN': {
      fact: '这一列有个人信息（姓名，{count}处），整个文件没有读取',
      remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
    },
    en: {
      fact: 'this column holds names of persons ({count}); the file was not read',
      remedy: 'delete the column: a package holds counts, never records of persons',
    },
  },
  'personal-id-number': {
    'zh-CN': {
      fact: '这一列有个人信息（身份证号，{count}处），整个文件没有读取',
      remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
    },
    en: {
      fact: 'this column holds numbers of identity cards ({count}); the file was not read',
      remedy: 'delete the column: a package holds counts, never records of persons',
    },
  },
  'personal-bank-card': {
    'zh-CN': {
      fact: '这一列有个人信息（银行卡号，{count}处），整个文件没有读取',
      remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
    },
    en: {
      fact: 'this column holds numbers of bank cards or accounts ({count}); the file was not read',
      remedy: 'delete the column: a package holds counts, never records of persons',
    },
  },
  'personal-phone': {
    'zh-CN': {
      fact: '这一列有个人信息（电话号码，{count}处），整个文件没有读取',
      remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
    },
    en: {
      fact: 'this column holds telephone numbers ({count}); the file was not read',
      remedy: 'delete the column: a package holds counts, never records of persons',
    },
  },
  'personal-address': {
    'zh-CN': {
      fact: '这一列有个人信息（住址，{count}处），整个文件没有读取',
      remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
    },
    en: {
      fact: 'this column holds home addresses ({count}); the file was not read',
      remedy: 'delete the column: a package holds counts, never records of persons',
    },
  },
  'header-blank': {
    'zh-CN': { fact: '第{position}列没有表头', remedy: '填写表头，或删除该列' },
    en: { fact: 'column {position} has no header', remedy: 'give it one, or delete the column' },
  },
  'header-unknown': {
    'zh-CN': { fact: '表头在 datapackage.json 中没有说明', remedy: '改用已说明的表头，或删除该列' },
    en: { fact: 'datapackage.json does not describe this header', remedy: 'use a described one, or delete the column' },
  },
  'header-duplicate': {
    'zh-CN': { fact: '同一列出现两次', remedy: '只保留一列' },
    en: { fact: 'this column stands twice', remedy: 'keep one of them' },
  },
  'header-missing': {
    'zh-CN': { fact: '缺少必需的列', remedy: '补上该列' },
    en: { fact: 'a required column is missing', remedy: 'add the column' },
  },
  'header-repeated': {
    'zh-CN': { fact: '这一行又是表头，像是两张表放在了一起', remedy: '一个文件（工作表）只放一张表；重复的表头请删除' },
    en: {
      fact: 'this row is a header again: there seem to be two tables',
      remedy: 'keep one table in a file or sheet, and delete a header that is repeated',
    },
  },
  'unit-line-unknown': {
    'zh-CN': { fact: '表上方的单位行看不懂，没有按它换算', remedy: '写成“单位：人、万元”这样，各单位用顿号分开' },
    en: {
      fact: 'the line of units above the table is not understood, and nothing was converted by it',
      remedy: 'write it as 单位：人、万元, with a mark between the units',
    },
  },
  'unit-line-contradicted': {
    'zh-CN': { fact: '表上方的单位行写的不是这一列的单位', remedy: '核对这一列的单位，改正表头或单位行' },
    en: {
      fact: 'the line of units above the table says another unit than this column',
      remedy: 'see which is right, and correct the header or the line',
    },
  },
  'problems-more': {
    'zh-CN': { fact: '同类问题还有{count}处，未逐一列出', remedy: '改正列出的问题后重新运行' },
    en: { fact: '{count} more of the same kind are not listed', remedy: 'mend those that are, and run again' },
  },
  'sheet-first': {
    'zh-CN': {
      fact: '工作簿有几张表，只读第一张',
      remedy: '如要读别的表，在 datapackage.json 的 dialect.sheetName 中写明',
    },
    en: {
      fact: 'of several sheets the first was read',
      remedy: 'for another, name it in dialect.sheetName of datapackage.json',
    },
  },
  'sheet-hidden-rows': {
    'zh-CN': { fact: '有隐藏的行，也已读取', remedy: '核对这些行；不应计入的请删除' },
    en: { fact: 'hidden rows were read too', remedy: 'look at them, and delete what does not count' },
  },
  'sheet-hidden-columns': {
    'zh-CN': { fact: '有隐藏的列，也已读取', remedy: '核对这些列；不应计入的请删除' },
    en: { fact: 'hidden columns were read too', remedy: 'look at them, and delete what does not count' },
  },
  'cells-merged': {
    'zh-CN': { fact: '有合并单元格：文字按每格都有读取，数字只计一次', remedy: '核对读取结果' },
    en: { fact: 'cells are merged: a text counts for each of them, a number once', remedy: 'see that it is right' },
  },
  'rows-above': {
    'zh-CN': { fact: '表头以上有{count}行标题、单位等，不作为数据', remedy: '核对其中没有数据' },
    en: { fact: 'rows above the header were not read as data: {count}', remedy: 'see that none of them is data' },
  },
  'rows-below': {
    'zh-CN': { fact: '有{count}行注释、来源、填表人等，不作为数据', remedy: '核对其中没有数据' },
    en: { fact: 'rows of remarks were not read as data: {count}', remedy: 'see that none of them is data' },
  },
  'row-total': {
    'zh-CN': { fact: '合计行只用来核对，不作为数据', remedy: '核对该行确是合计' },
    en: { fact: 'the row of totals is a control of the others, not data', remedy: 'see that it is a total' },
  },
  'row-subtotal': {
    'zh-CN': { fact: '小计行只用来核对，不作为数据', remedy: '核对该行确是小计' },
    en: { fact: 'the row of subtotals is a control of those above it, not data', remedy: 'see that it is a subtotal' },
  },
};
