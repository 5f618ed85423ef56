/** Wording of problems in site.json, edition.json and the prose of an edition. */
import type { Wording } from '../../model/problem.ts';

/** What is wrong with what people wrote, and what to do about it. `{name}` stands for a parameter of the problem. */
export const editionWords: Record<string, Wording> = {
  'json-invalid': {
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  },
  'member-missing': {
    'zh-CN': { fact: '缺少此项', remedy: '补上此项；每种已声明的语言都要有' },
    en: { fact: 'this member is missing', remedy: 'add it, in every language that the package declares' },
  },
  'member-unknown': {
    'zh-CN': { fact: '没有这样一项', remedy: '检查拼写，或删除此项' },
    en: { fact: 'there is no such member', remedy: 'look at its spelling, or delete it' },
  },
  'member-invalid': {
    'zh-CN': { fact: '此项内容不对', remedy: '按要求的形式改正' },
    en: { fact: 'this member is not of the required kind', remedy: 'correct it' },
  },
  'sample-missing': {
    'zh-CN': {
      fact: '数据中有演示数字，但没有写明这是样例',
      remedy: '用每种语言写明，如“样例，非某某单位发布”',
    },
    en: {
      fact: 'the data hold demonstration figures, but nothing says that the site is a sample',
      remedy: 'say so in every language, such as “Sample, not published by …”',
    },
  },
  'sample-with-head': {
    'zh-CN': {
      fact: '样例不能有发文机关标志和发文字号',
      remedy: '删除此项；正式发布时删除 site.json 的 sample 后再用',
    },
    en: {
      fact: 'a sample carries neither a red head nor a document number',
      remedy: 'delete this member; use it once site.json has no sample',
    },
  },
  'year-without-figures': {
    'zh-CN': { fact: '这一年没有已发布的数字', remedy: '改正年份，或先发布该年数据' },
    en: { fact: 'no figures of this year were released', remedy: 'correct the year, or release its data first' },
  },
  'edition-missing': {
    'zh-CN': { fact: '文件夹中没有 edition.json，未使用', remedy: '补上 edition.json，或移走文件夹' },
    en: { fact: 'the folder has no edition.json and is not used', remedy: 'add edition.json, or move the folder away' },
  },
  'prose-missing': {
    'zh-CN': { fact: '缺少这种语言的文字', remedy: '补上此文件；没有文字就放一个空文件' },
    en: {
      fact: 'the text in this language is missing',
      remedy: 'add the file; where nothing is to be said, an empty one',
    },
  },
  'prose-not-utf8': {
    'zh-CN': { fact: '文字编码不是 UTF-8', remedy: '另存为 UTF-8 编码' },
    en: { fact: 'the text is not UTF-8', remedy: 'save it again as UTF-8' },
  },
  'prose-misplaced': {
    'zh-CN': { fact: '第一个标题之前有文字', remedy: '在前面加一行“# preface”或“# 项目代码”' },
    en: { fact: 'there is text before the first heading', remedy: 'put “# preface” or “# <programme>” above it' },
  },
  'section-unknown': {
    'zh-CN': { fact: '年报中没有这一部分', remedy: '标题写 preface 或一级项目的代码' },
    en: {
      fact: 'the report has no such part',
      remedy: 'head it preface, or with the code of a programme of first level',
    },
  },
  'quantity-typed': {
    'zh-CN': {
      fact: '文字中直接写了数量',
      remedy: '改为引用已发布的数字，如“{persons 项目代码}”；年份写成“2021年”，其他名称中的数字放进“[[ ]]”',
    },
    en: {
      fact: 'a quantity is typed',
      remedy:
        'refer to a released figure, as in “{persons <programme>}”; a year reads “in 2021,”, other digits of a name go in “[[ ]]”',
    },
  },
  'mark-unclosed': {
    'zh-CN': { fact: '括号不成对', remedy: '引用写成“{ }”，照录的文字写成“[[ ]]”' },
    en: { fact: 'a bracket has no partner', remedy: 'write references in “{ }” and literal words in “[[ ]]”' },
  },
  'markdown-unknown': {
    'zh-CN': {
      fact: '这种 Markdown 记号会原样印出',
      remedy: '只写标题和段落，去掉加粗、列表、链接、表格等记号；确要照印的放进“[[ ]]”',
    },
    en: {
      fact: 'this mark of Markdown would be printed as it stands',
      remedy:
        'write headings and paragraphs only, without emphasis, lists, links or tables; what is to be printed goes in “[[ ]]”',
    },
  },
  'unit-doubled': {
    'zh-CN': { fact: '引用的数字自带单位，旁边又写了单位', remedy: '删除写上的单位' },
    en: { fact: 'a unit stands beside a reference, which brings its own', remedy: 'delete the unit' },
  },
  'reference-misplaced': {
    'zh-CN': { fact: '此项不能引用数字', remedy: '去掉引用，把数字写进正文或通稿标题' },
    en: {
      fact: 'this member cannot refer to a figure',
      remedy: 'leave the reference out; figures belong in prose or in the headline of a press briefing',
    },
  },
  'reference-unknown': {
    'zh-CN': { fact: '没有发布过这个数字', remedy: '检查指标、项目和地区代码' },
    en: { fact: 'no such figure was released', remedy: 'look at the codes of measure, programme and area' },
  },
  'reference-unlike': {
    'zh-CN': {
      fact: '另一种语言在此引用了一个数字（{file} 第{line}行），这里没有',
      remedy: '使各种语言的同一部分引用相同的数字',
    },
    en: {
      fact: 'another language refers here to a figure ({file}, line {line}) that this one lacks',
      remedy: 'let each part refer to the same figures in every language',
    },
  },
  'demonstration-mixed': {
    'zh-CN': { fact: '演示数字与公布数字（{official}）在同一段中', remedy: '分成两段，或去掉演示数字' },
    en: {
      fact: 'a demonstration figure stands in one paragraph with an official one ({official})',
      remedy: 'put them in two paragraphs, or leave the demonstration figure out',
    },
  },
  'headline-long': {
    'zh-CN': { fact: '通稿标题超过{most}字（数字按印出的位数计）', remedy: '改短' },
    en: { fact: 'the Chinese headline has more than {most} characters as printed', remedy: 'make it shorter' },
  },
  'headline-demonstration': {
    'zh-CN': { fact: '通稿标题中有演示数字', remedy: '改用公布数字，或去掉' },
    en: { fact: 'the headline holds a demonstration figure', remedy: 'refer to an official one, or to none' },
  },
};
