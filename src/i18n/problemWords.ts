import type { Language } from '../model/language.ts';

/** What is wrong and what to do about it. `{name}` stands for a parameter of the problem. */
export type Wording = { fact: string; remedy: string };

type Entry = Record<Language, Wording>;

export const problemWords: Record<string, Entry> = {
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
  'package-missing': {
    'zh-CN': { fact: '找不到数据包的说明文件', remedy: '用 --package 指明 datapackage.json 所在的文件夹' },
    en: {
      fact: 'there is no description of a data package here',
      remedy: 'name the folder that holds datapackage.json with --package',
    },
  },
  'file-missing': {
    'zh-CN': { fact: '找不到文件', remedy: '放入该文件，或改正 datapackage.json 中的文件名' },
    en: { fact: 'there is no such file', remedy: 'put it there, or correct its name in datapackage.json' },
  },
  'json-invalid': {
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  },
  'member-missing': {
    'zh-CN': { fact: '缺少此项', remedy: '补上此项' },
    en: { fact: 'this member is missing', remedy: 'add it' },
  },
  'member-invalid': {
    'zh-CN': { fact: '此项内容不对', remedy: '按要求的形式改正' },
    en: { fact: 'this member is not of the required kind', remedy: 'correct it' },
  },
  'member-unknown': {
    'zh-CN': { fact: '没有这一项，可能写错了名称', remedy: '改正名称，或删除此项' },
    en: { fact: 'there is no such member; its name may be misspelt', remedy: 'correct the name, or delete the member' },
  },
  'language-unknown': {
    'zh-CN': { fact: '语言重复，或程序不支持该语言', remedy: '改用支持的语言，每种只写一次' },
    en: { fact: 'the program does not speak this language, or it stands twice', remedy: 'name a spoken one, once' },
  },
  'resource-unknown': {
    'zh-CN': { fact: 'resources 中没有这个表', remedy: '改正表名，或在 resources 中加入该表' },
    en: { fact: 'resources holds no such table', remedy: 'correct the name, or add the table to resources' },
  },
  'resource-unused': {
    'zh-CN': { fact: 'roles 中没有用到这个表，其中的数字不会发布', remedy: '如要发布，写入 nianbao.roles.facts' },
    en: {
      fact: 'no role names this table: it is not released',
      remedy: 'to release it, add it to nianbao.roles.facts',
    },
  },
  'resource-duplicate': {
    'zh-CN': { fact: '表名重复', remedy: '改用不同的表名' },
    en: { fact: 'two tables have this name', remedy: 'give them different names' },
  },
  'field-missing': {
    'zh-CN': { fact: '表的 schema 缺少此用途必需的列', remedy: '在 schema 和表中补上该列' },
    en: { fact: 'the schema lacks a column that this part needs', remedy: 'add it to the schema and to the table' },
  },
  'code-unfit': {
    'zh-CN': {
      fact: '代码会用作网址和文件名，不能这样写',
      remedy:
        '只用文字、数字、点、下划线和连字符；不以点或连字符开头，不以点结尾，不用 con、aux、nul 等系统保留名和 index.html',
    },
    en: {
      fact: 'a code is part of addresses and file names, and this one cannot be',
      remedy:
        'use letters, digits, points, underscores and hyphens; no point or hyphen first, no point last; not con, aux, nul and other names of Windows, nor index.html',
    },
  },
  'code-duplicate': {
    'zh-CN': { fact: '代码重复（不分大小写）', remedy: '每个代码只写一次' },
    en: { fact: 'the code stands twice (capitals make no difference)', remedy: 'keep one' },
  },
  'code-unknown': {
    'zh-CN': { fact: '代码不在代码表中', remedy: '改正代码，或先在代码表中登记' },
    en: { fact: 'the code is not in its list', remedy: 'correct it, or add it to the list first' },
  },
  'title-missing': {
    'zh-CN': { fact: '缺少这种语言的文字', remedy: '补上译文，或从 nianbao.languages 中去掉该语言' },
    en: {
      fact: 'the text is missing in this language',
      remedy: 'add it, or take the language out of nianbao.languages',
    },
  },
  'unit-undeclared': {
    'zh-CN': { fact: '指标没有计量单位，数据表 {table} 也没有单位列', remedy: '为指标写 unit，或在表中加 unit 列' },
    en: {
      fact: 'the measure has no unit, and the table {table} has no column of units',
      remedy: 'give the measure its unit, or the table a column unit',
    },
  },
  'unit-missing': {
    'zh-CN': { fact: '数字没有计量单位', remedy: '填写单位，如 户、人、人次、万元、元/人·月' },
    en: { fact: 'the figure has no unit', remedy: 'give it one, such as 户, 人, 人次, 万元, 元/人·月' },
  },
  'unit-unknown': {
    'zh-CN': { fact: '计量单位无法识别', remedy: '改用 户、人、人次、万元、元/人·月 等' },
    en: {
      fact: 'the unit is not known',
      remedy: 'use one such as 户, 人, 人次, 万元, 元/人·月',
    },
  },
  'unit-disagrees': {
    'zh-CN': { fact: '计量单位与指标规定的单位不同', remedy: '换算数值并改正单位' },
    en: { fact: 'the unit is not the one declared for the measure', remedy: 'convert the value and correct the unit' },
  },
  'unit-changed': {
    'zh-CN': {
      fact: '同一项目的标准换了计量单位（另见 {file} 第{first}行）',
      remedy: '核对单位；如确属改变，请在说明中写明',
    },
    en: {
      fact: 'the standard of one programme is in two units (see {file}, row {first})',
      remedy: 'check the unit; where it did change, say so in the note',
    },
  },
  'quantity-mixed': {
    'zh-CN': { fact: '同一指标统计的不是同一种数量（另见 {file} 第{first}行）', remedy: '改正单位，或分成两个指标' },
    en: {
      fact: 'one measure counts two different things (see {file}, row {first})',
      remedy: 'correct the unit, or make two measures of it',
    },
  },
  'total-not-additive': {
    'zh-CN': {
      fact: '这些项目的数字不能相加（同一人可能在两个项目中，或上级项目已包含下级）',
      remedy: '去掉这个合计；人数只能在同一上级项目的各类之间相加',
    },
    en: {
      fact: 'these programmes do not add up (a person may be in two of them, or one holds another)',
      remedy: 'take the total out; persons are added only over the kinds of one parent programme',
    },
  },
  'parent-unknown': {
    'zh-CN': { fact: '上级代码不在本表中', remedy: '改正上级代码，或先登记上级' },
    en: { fact: 'the parent is not in this list', remedy: 'correct its code, or add the parent first' },
  },
  'parent-cycle': {
    'zh-CN': { fact: '上下级关系成环', remedy: '改正上级代码' },
    en: { fact: 'this is its own ancestor', remedy: 'correct the parent' },
  },
  'level-too-deep': {
    'zh-CN': { fact: '层级太多，网站没有这一层的页面', remedy: '项目只分两层；地区只列到本地区的下一层' },
    en: {
      fact: 'this is one level too many: the site has no page for it',
      remedy: 'give programmes parts but no parts of parts, and list only the areas directly within your own',
    },
  },
  'coordinate-missing': {
    'zh-CN': { fact: '不能确定数字属于哪个地区、项目、指标或年份', remedy: '填写该单元格' },
    en: { fact: 'the figure does not say its area, programme, measure or year', remedy: 'fill in the cell' },
  },
  'year-invalid': {
    'zh-CN': { fact: '年份不是四位数字', remedy: '写四位年份' },
    en: { fact: 'the year does not have four digits', remedy: 'write a year of four digits' },
  },
  'year-outside-period': {
    'zh-CN': { fact: '年份不在起止日期之内', remedy: '改正年份或日期' },
    en: { fact: 'the year is outside the period', remedy: 'correct the year or the dates' },
  },
  'period-reversed': {
    'zh-CN': { fact: '起始日期晚于截止日期', remedy: '改正日期' },
    en: { fact: 'the period starts after its end', remedy: 'correct the dates' },
  },
  'stock-with-start': {
    'zh-CN': {
      fact: '时点数只有截止日期，不能有起始日期',
      remedy: '删除起始日期，或把指标的 kind 改为 flow 或 served',
    },
    en: {
      fact: 'a stock is counted on one day and has no start',
      remedy: 'delete the start, or make the kind of the measure flow or served',
    },
  },
  'symbol-unknown': {
    'zh-CN': { fact: '符号无法识别', remedy: 'c 不予公布，x 未取得，z 不适用' },
    en: { fact: 'the symbol is not known', remedy: 'c is withheld, x not available, z not applicable' },
  },
  'symbol-with-value': {
    'zh-CN': { fact: '符号 {symbol} 表示没有数字，但填了数字', remedy: '删除符号或数字' },
    en: { fact: 'the symbol {symbol} says that there is no number, and there is one', remedy: 'delete one of them' },
  },
  'value-empty': {
    'zh-CN': {
      fact: '数字为空，将按“未取得”发布',
      remedy: '补上数字，或在 symbol 列写明 x 未取得、z 不适用、c 不予公布',
    },
    en: {
      fact: 'there is no number: it is released as not available',
      remedy: 'give it, or say x (not available), z (not applicable) or c (withheld) in the column symbol',
    },
  },
  'status-unknown': {
    'zh-CN': { fact: '状态无法识别', remedy: '改用规定的词，多个之间用空格' },
    en: { fact: 'the status is not known', remedy: 'use one of these words; several are parted by spaces' },
  },
  'demonstration-unmarked': {
    'zh-CN': { fact: '虚构地区的数字必须标明是演示数据', remedy: '改为 true' },
    en: { fact: 'figures of a made-up area are demonstration', remedy: 'write true' },
  },
  'figure-duplicate': {
    'zh-CN': { fact: '同一指标、项目、地区、时期的数字已见 {file} 第{first}行', remedy: '只保留一处' },
    en: {
      fact: 'the figure for this measure, programme, area and period stands in {file}, row {first}',
      remedy: 'keep one of them',
    },
  },
  'year-taken': {
    'zh-CN': {
      fact: '同一指标、项目、地区、年份已有另一时期的数字，见 {file} 第{first}行',
      remedy: '每年只留一个；或改正 year，归入另一年',
    },
    en: {
      fact: 'the year has a figure of another period already, in {file}, row {first}',
      remedy: 'keep one for each year, or correct the year of one of them',
    },
  },
  'area-not-valid': {
    'zh-CN': { fact: '该地区在这一时期不存在', remedy: '改正地区、日期，或地区的起止日期' },
    en: { fact: 'the area does not exist in this period', remedy: 'correct the area, the period or the validity' },
  },
  'households-exceed-persons': {
    'zh-CN': { fact: '户数多于人数（见 {file} 第{first}行）', remedy: '检查两数是否填反，单位是否正确' },
    en: {
      fact: 'there are more households than persons (see {file}, row {first})',
      remedy: 'see whether the two are exchanged, or a unit is wrong',
    },
  },
  'count-negative': {
    'zh-CN': { fact: '户数、人数、人次不能小于零', remedy: '核对数字' },
    en: { fact: 'households, persons and person-times are never below nought', remedy: 'check the figure' },
  },
  'count-not-whole': {
    'zh-CN': { fact: '户数、人数、人次必须是整数（单位 {unit}）', remedy: '核对数字和单位' },
    en: {
      fact: 'households, persons and person-times are whole numbers (in {unit})',
      remedy: 'check the figure and its unit',
    },
  },
  'withheld-derivable': {
    'zh-CN': {
      fact: '不予公布的数字可由已公布的数字算出（{whole} 等于各部分之和）',
      remedy: '在同一合计中再将一个数字标为 c，或不公布合计',
    },
    en: {
      fact: 'this withheld figure can be computed from published ones ({whole} is the sum of its parts)',
      remedy: 'withhold another figure of that sum, or the sum itself',
    },
  },
  'latest-year-empty': {
    'zh-CN': { fact: '本地区这一年没有正式数字，网站首页无从写起', remedy: '填写数字，或改正 nianbao.latestYear' },
    en: {
      fact: 'your own area has no official figure of this year, which the front page is about',
      remedy: 'give one, or correct nianbao.latestYear',
    },
  },
  'release-id-taken': {
    'zh-CN': {
      fact: '这一版本已经发布，内容与现在不同',
      remedy: '提高 datapackage.json 中的 version，并在 REVISIONS.md 中写明更正',
    },
    en: {
      fact: 'this version is published with other content',
      remedy: 'raise version in datapackage.json and describe the correction in REVISIONS.md',
    },
  },
  'target-taken': {
    'zh-CN': { fact: '文件夹里有别的内容，未写入', remedy: '用 --out 指定空文件夹，或存放试发布的文件夹' },
    en: {
      fact: 'the folder holds something else; nothing was written',
      remedy: 'name an empty folder with --out, or one of a scratch release',
    },
  },
  'target-forbidden': {
    'zh-CN': {
      fact: '试发布不能写入数据包、当前文件夹及其上级，也不能写入已发布的文件夹',
      remedy: '用 --out 指定另一个文件夹',
    },
    en: {
      fact: 'a scratch release never replaces the package, the current folder, one above them, or what is published',
      remedy: 'name another folder with --out',
    },
  },
};
