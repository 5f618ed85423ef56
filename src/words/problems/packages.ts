/** Wording of problems in the description of a data package and in its code lists. */
import type { Wording } from '../../model/problem.ts';

/** The wording of what can be wrong in a package: its description and its lists. */
export const packageWords: Record<string, Wording> = {
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
    'zh-CN': { fact: '代码不在代码表中', remedy: '改为代码表里的代码；确是新增的，先在项目表、地区表等代码表中登记' },
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
    'zh-CN': {
      fact: '计量单位无法识别',
      remedy: '按原表确定单位，写成 户、人、人次、元、万元、亿元、%、元/人·月、元/人·年 等',
    },
    en: {
      fact: 'the unit is not known',
      remedy:
        'see in its source which it is, and write one such as 户, 人, 人次, 元, 万元, 亿元, %, 元/人·月, 元/人·年',
    },
  },
  'unit-disagrees': {
    'zh-CN': { fact: '计量单位与指标规定的单位统计的不是同一种数量', remedy: '核对数字属于哪个指标，改正单位' },
    en: {
      fact: 'the unit counts another thing than the one declared',
      remedy: 'see which measure the number belongs to, and correct the unit',
    },
  },
  'unit-converted': {
    'zh-CN': { fact: '这一列已换算为指标的单位', remedy: '核对单位' },
    en: { fact: 'the column was converted into the unit of its measure', remedy: 'see that the unit is right' },
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
};
