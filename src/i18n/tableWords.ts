import type { Wording } from './wording.ts';

/** The wording of what can be wrong in a single table. */
export const tableWords: Record<string, Wording> = {
  'file-is-workbook': {
    'zh-CN': { fact: '这是 Excel 工作簿，不是 CSV 文件', remedy: '在 Excel 中“另存为”，类型选“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'this is a workbook, not a CSV file', remedy: 'in Excel, save it as “CSV UTF-8 (comma delimited)”' },
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
    'zh-CN': { fact: '第{position}个单元格的英文双引号没有结束', remedy: '补上结尾的双引号' },
    en: { fact: 'the quotation mark that opens cell {position} is never closed', remedy: 'close it' },
  },
  'row-ragged': {
    'zh-CN': { fact: '本行单元格数与表头不同', remedy: '检查是否多了或少了逗号' },
    en: { fact: 'the row has another number of cells than the header', remedy: 'look for a comma too many or too few' },
  },
  'character-forbidden': {
    'zh-CN': {
      fact: '第{position}个单元格含有看不见的字符或乱码（{character}）',
      remedy: '删除该字符，重新输入单元格内容',
    },
    en: { fact: 'cell {position} holds an invisible or broken character ({character})', remedy: 'type the cell again' },
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
  'cell-missing': {
    'zh-CN': { fact: '必填单元格为空', remedy: '填写该单元格' },
    en: { fact: 'a required cell is empty', remedy: 'fill it in' },
  },
  'number-invalid': {
    'zh-CN': { fact: '不是规范的数字', remedy: '只写半角数字和小数点，不写千分位逗号、空格和单位' },
    en: { fact: 'this is not a plain number', remedy: 'write digits and a point only: no thousands commas, no unit' },
  },
  'integer-invalid': {
    'zh-CN': { fact: '不是整数', remedy: '只写半角数字' },
    en: { fact: 'this is not a whole number', remedy: 'write digits only' },
  },
  'date-invalid': {
    'zh-CN': { fact: '不是实际存在的日期', remedy: '按“年-月-日”填写，月和日各两位' },
    en: {
      fact: 'this is not a date that exists',
      remedy: 'write year-month-day with two digits each for month and day',
    },
  },
  'boolean-invalid': {
    'zh-CN': { fact: '应填是或否', remedy: '“是”写 true，“否”写 false' },
    en: { fact: 'this is neither true nor false', remedy: 'write true or false' },
  },
  'value-not-allowed': {
    'zh-CN': { fact: '不在允许的取值之内', remedy: '改为允许的取值' },
    en: { fact: 'this value is not one of those allowed', remedy: 'use one of them' },
  },
  'pattern-unmatched': {
    'zh-CN': { fact: '格式不符合要求', remedy: '按要求的格式填写' },
    en: { fact: 'the cell is not of the required form', remedy: 'write it in that form' },
  },
  'value-duplicate': {
    'zh-CN': { fact: '取值与第{first}行重复', remedy: '每行取值必须不同' },
    en: { fact: 'the value stands in row {first} already', remedy: 'every row needs its own' },
  },
  'key-duplicate': {
    'zh-CN': { fact: '与第{first}行是同一条记录', remedy: '只保留一行' },
    en: { fact: 'this is the same record as row {first}', remedy: 'keep one of the rows' },
  },
};
