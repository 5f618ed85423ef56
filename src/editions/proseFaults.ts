/** Faults in written prose: typed quantities, doubled units, stray Markdown, unclosed marks. */
import { error, type ProblemKind } from '../model/problem.ts';
import { dateForms, nameForms, wordForms } from './numberForms.ts';

export const faultProblems = {
  'quantity-typed': error({
    'zh-CN': {
      fact: '文字中直接写了数量',
      remedy: '改为引用已发布的数字，如“{persons 项目代码}”；年份写成“2021年”，其他名称中的数字放进“[[ ]]”',
    },
    en: {
      fact: 'a quantity is typed',
      remedy:
        'refer to a released figure, as in “{persons <programme>}”; a year reads “in 2021,”, other digits of a name go in “[[ ]]”',
    },
  }),
  'mark-unclosed': error({
    'zh-CN': { fact: '括号不成对', remedy: '引用写成“{ }”，照录的文字写成“[[ ]]”' },
    en: { fact: 'a bracket has no partner', remedy: 'write references in “{ }” and literal words in “[[ ]]”' },
  }),
  'markdown-unknown': error({
    'zh-CN': {
      fact: '这种 Markdown 记号会原样印出',
      remedy: '只写标题和段落，去掉加粗、列表、链接、表格等记号；确要照印的放进“[[ ]]”',
    },
    en: {
      fact: 'this mark of Markdown would be printed as it stands',
      remedy:
        'write headings and paragraphs only, without emphasis, lists, links or tables; what is to be printed goes in “[[ ]]”',
    },
  }),
  'unit-doubled': error({
    'zh-CN': { fact: '引用的数字自带单位，旁边又写了单位', remedy: '删除写上的单位' },
    en: { fact: 'a unit stands beside a reference, which brings its own', remedy: 'delete the unit' },
  }),
} satisfies Record<string, ProblemKind>;

type FaultCode = keyof typeof faultProblems;

/** In their order. */
type ProseFault = { code: FaultCode; read: string; index: number };

/** Quantities, Markdown, units beside a reference, unpaired brackets; literals `[[…]]` are exempt. */
export function proseFaults(words: string): ProseFault[] {
  const referred = proseParts(words)
    .map((part, index) => (index % 2 === 0 ? part : blank(part, part.startsWith('{') ? '\uFFFC' : '\uE000')))
    .join('');
  const plain = [...unitForms, ...dateForms, ...nameForms, ...wordForms].reduce(withoutForm, referred);
  return [
    ...faultsOf('quantity-typed', quantityForms, plain),
    ...faultsOf('markdown-unknown', markForms, plain),
    ...faultsOf('unit-doubled', unitForms, referred),
    ...faultsOf('mark-unclosed', [/[{}]|\[\[|\]\]/gu], plain),
  ].sort((a, b) => a.index - b.index);
}

/** Each place once, by the first matching form. */
function faultsOf(code: FaultCode, forms: RegExp[], words: string): ProseFault[] {
  let rest = words;
  return forms.flatMap((form) => {
    const matches = [...rest.matchAll(form)];
    rest = withoutForm(rest, form);
    return matches.map(({ 0: read, index }) => ({ code, read: read.trim(), index }));
  });
}

function withoutForm(words: string, form: RegExp): string {
  return words.replaceAll(form, (match) => blank(match));
}

/** The filler is neither word nor space; lines and offsets stay. */
function blank(match: string, filler = '\uFFFC'): string {
  return match.replaceAll(/[^\n]/g, filler);
}

/** Words, `{references}` and `[[literals]]` in order; joined they are the paragraph. */
export function proseParts(paragraph: string): string[] {
  return paragraph.split(/(\{[^{}]*\}|\[\[[^]*?\]\])/);
}

/**
 * Without dates, names and words: digits, numerals from a hundred, other Chinese numerals (also formal and old)
 * before a unit (户 人 人次 元 %, 成, 倍; 二十位), parts (百分之五), English number words before what is counted.
 */
const invisibleGap = '[\\s\\p{Cf}]*';

const numeralDigits = '〇○◯零一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖';
const numeralPowers = '百佰千仟万萬亿億';
const numeral = `[${numeralDigits}${numeralPowers}十拾廿卅卌]`;
const numerals = `${numeral}(?:${invisibleGap}点?${numeral})*`;
const quantityUnit = `(?:${invisibleGap}个?${invisibleGap}百分点|人次|[户戶人名成倍%％‰]|块钱?|[美欧日港]?元(?![旦宵])|英镑)`;
const vagueness = `${invisibleGap}[多余馀几来]?${invisibleGap}`;
const englishPowers = 'hundred|thousand|million|billion|trillion|lakh|crore';
const englishOnes = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen';
const englishTens = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?';
const countedNouns = 'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|yuan|per ?cent(?:age points?)?';

const quantityForms = [
  new RegExp(`\\p{Nd}[\\p{Nd},.]*(?: (?:${englishPowers})\\b|人次|[^\\s\\uFFFC\\uE000])?`, 'gu'),
  new RegExp(`${numerals}${invisibleGap}分之${invisibleGap}${numerals}`, 'gu'),
  new RegExp(`${numerals}${vagueness}${quantityUnit}`, 'gu'),
  new RegExp(`${numeral}(?:${invisibleGap}${numeral})+${vagueness}[位对]`, 'gu'),
  new RegExp(
    `(?:[${numeralDigits}几]|(?<![人户次系指总])数)${invisibleGap}[${numeralPowers}](?!分[比点])(?:${invisibleGap}${numeral})*`,
    'gu',
  ),
  new RegExp(`[\\p{No}\\p{Nl}]${vagueness}${quantityUnit}|[¼-¾⅐-⅞]`, 'gu'),
  new RegExp(
    `\\b(?:(?:${englishOnes}|${englishTens}|an?) )*(?:dozen|${englishPowers})s?\\b(?:(?: of)? (?:${countedNouns})\\b)?`,
    'giu',
  ),
  new RegExp(`\\b(?:${englishOnes}|${englishTens})(?: of)? (?:${countedNouns})\\b`, 'giu'),
];

const chineseUnits =
  '万|亿|人次|户(?![均籍主口])|人(?![均民员口数才大力工身们])|元(?![旦宵])|名(?![单额义称])|个?百分点|[%％‰]|[美欧日港]元|件|张|家(?![庭人中属里])|次(?![年月日数])|处(?![理置于])';

const englishUnits =
  'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|person-times?|times|cases?|couples?|beds?|places?|institutions?|items?|yuan|dollars?|CNY|RMB|USD|million|billion|trillion|thousand|lakh|crore|rupees?|reais|euros?|per ?cent(?:age points?)?';

/** A reference (blanked, U+FFFC) brings its unit: none after it, no currency sign before it. */
const unitForms = [
  new RegExp(`(?<=\\uFFFC)\\s*(?:[多余]?(?:${chineseUnits})|(?:${englishUnits})\\b)`, 'gu'),
  /[¥￥$€£₹₽₩](?=\s*\uFFFC)/gu,
];

/** Printed as written, since only headings and paragraphs are read. */
const markForms = [
  // emphasis, code, tables, escapes, links, HTML and entities
  /\*+|`+|~~+|__+|\\|\||\]\(|<[a-z/!][^>\n]*>?|&#?\w+;/giu,
  // at the start of a line: list, quotation, heading without space, rule, link address
  /^[ \t]*(?:[-+](?=[ \t]|$|-)-*|>+|#+|=+$|\[[^\][\n]+\]:)/gmu,
];
