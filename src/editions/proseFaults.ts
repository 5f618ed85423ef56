/** Faults in written prose: typed quantities, doubled units, stray Markdown, unclosed marks. */
import { error, type ProblemKind } from '../model/problem.ts';

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

/** Patterns of digits and numerals allowed in prose: dates, document numbers, addresses, idioms. */

/**
 * A year is of the 20th or 21st century: in Chinese before 年 or in a range; in English after a word of time (in, since),
 * in a range, or ending a clause of a title. Months and days are those of a calendar.
 */
const year = '(?:19|20)\\d{2}';

const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const to = '\\s*(?:[—–~～-]{1,2}|至|、)\\s*';
const alone = '(?<!\\d[.,]?|[¥￥$€£]\\s*)';

// people: 2000年轻人, 2000年老体弱者
const ofPeople = '(?!轻|迈|老体|长者)';

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const publication = '(?:Report|Statistics|Yearbook|Bulletin|Briefing|Brief|Communiqué|Review|Edition)';

const ofTime =
  '(?:end|start|beginning|middle|half|quarter|months?|spring|summer|autumn|winter|years?|standards?|figures|statistics|report|census) of';

const inTime = `(?:in|since|until|till|during|before|after|between|(?:the|calendar|financial|fiscal) years?|early|late|${ofTime})`;
const years = `${year}(?:(?:, ${year})*,? and ${year})?`;

const chineseCounted = '户人名元块万亿千百十%％‰个倍次件家处张位对例批笔项所座间套只台辆岁天周份吨斤亩';

const englishCounted =
  'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|cases?|times|visits?|yuan|million|thousand|percent|per';

/**
 * After a number of telephone, table or standard: fails before more digits and before what is counted, also after
 * space, line break or 多.
 */
const notCounted = `(?!\\d|[.,]\\d|[\\s\\p{Cf}]*(?:[多余馀几来]|[${chineseCounted}]|(?:${englishCounted})\\b))`;

const smallWords =
  'the|an?|as|at|by|for|from|in|on|to|with|was|were|is|are|has|had|have|it|its|this|that|these|those|they|which|who|when|where|but|compared|alone|onwards|there|we|no|because|so|if|through|until|since|before|after';

/** After a year, day or address in English; before other words (2000 households) digits may count. */
const clauseEnd = `(?=\\s*(?:$|[.,](?!\\d)|[;:!?()”"—\\uFFFC\\uE000]|(?:${smallWords})\\b))`;

export const dateForms = [
  new RegExp(`${alone}${year}(?:年?${to}${year})?\\s*年(?:第?[1-4]季度)?${ofPeople}`, 'gu'),
  new RegExp(
    `${alone}${month}(?:${to}${month})?\\s*月(?:\\s*${day}(?:${to}${day})?\\s*[日号](?:${to}${day}日)?)?`,
    'gu',
  ),
  new RegExp(`${alone}${year}([-./])${month}\\1${day}${notCounted}`, 'gu'),
  new RegExp(`${alone}${day} ${months}(?: ${year}${clauseEnd}|(?! ?\\d))`, 'gu'),
  new RegExp(`\\b${months} ${day}(?:–${day})?(?:, ${year})?${clauseEnd}`, 'gu'),
  new RegExp(`\\b${months} ${year}${clauseEnd}`, 'gu'),
  new RegExp(`(?<=\\b${inTime}[ \\n])${years}${clauseEnd}`, 'giu'),
  new RegExp(`(?<=\\b(?:in|of|for|over|during|since) )${year}[–-]${year}${clauseEnd}`, 'giu'),
  new RegExp(
    `(?<=\\b${publication} )${year}${clauseEnd}|\\b${year}(?= (?:Annual |Statistical )?${publication}\\b)`,
    'gu',
  ),
];

/**
 * A document number in 〔〕 (GB/T 9704-2012, 7.2.5), standard, licence, table, web or mail address, house, postcode,
 * telephone.
 */
const roomNumber = '(?:\\d{1,4}(?:号楼|[栋幢座楼层室]|单元))*';

const wordOfPhone = '(?:电话|热线|拨打|手机|传真|\\b(?:telephone|phone|hotline|fax|tel)\\b)\\.?\\s*[：:]?\\s*';

export const nameForms = [
  /〔(?:19|20)\d{2}〕[1-9]\d{0,3} ?号(?!人)/gu,
  new RegExp(`(?<![A-Za-z])(?:(?:GB|MZ|ISO|DB\\d{2})(?:/[A-Z]+)?) ?\\d{1,5}(?:[—–-]\\d{4})?${notCounted}`, 'gu'),
  new RegExp(`\\b(?:OFL|CC BY(?:-[A-Z]{2})*)[ -]\\d\\.\\d${notCounted}`, 'gu'),
  new RegExp(`(?:附件|附表|附录|(?<![代发])表|(?<!企)图)\\s?\\d{1,2}(?:-\\d{1,2})?${notCounted}`, 'gu'),
  new RegExp(`\\b(?:Table|Figure|Annex|Appendix|Attachment) \\d{1,2}${clauseEnd}`, 'gu'),
  new RegExp(`(?:https?://|www\\.)[\\w.~:/?#@!$&'*+=%-]+(?!\\p{L})${notCounted}`, 'gu'),
  new RegExp(`[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+(?!\\p{L})${notCounted}`, 'gu'),
  new RegExp(`(?<=[路街巷道弄])\\d{1,4}(?:-\\d{1,3})?号[院楼]?${roomNumber}${notCounted}`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,4}号院${roomNumber}${notCounted}`, 'gu'),
  new RegExp(`\\b\\d{1,4} (?:[A-Z][a-z]+ ){1,3}(?:Road|Street|Avenue|Lane)${clauseEnd}`, 'gu'),
  new RegExp(`(?:邮编|邮政编码|postcode|postal code)\\s*[：:]?\\s*\\d{6}${notCounted}`, 'giu'),
  // area code and number, mobile, 400; in the United States 3-3-4 digits
  new RegExp(
    `(?<!\\d)(?:\\+86[ -]?\\d{2,3}|0\\d{2,3}|[(（]0\\d{2,3}[)）])[ -]?\\d{3,4}[ -]?\\d{4}(?:[-转]\\d{1,5})?${notCounted}`,
    'gu',
  ),
  new RegExp(`(?<!\\d)(?:\\+86[ -]?)?1[3-9]\\d{9}${notCounted}|(?<!\\d)[48]00-\\d{3}-\\d{4}${notCounted}`, 'gu'),
  new RegExp(`(?<!\\d)(?:\\(\\d{3}\\) |\\d{3}-)\\d{3}-\\d{4}${notCounted}`, 'gu'),
  // without area code only after a word for it; hotlines are 123 and two digits
  new RegExp(`${wordOfPhone}(?:\\d{7,8}|123\\d{2})${notCounted}`, 'giu'),
  new RegExp(`(?<!\\d)123\\d{2}${notCounted}(?=[\\p{Script=Han}]{0,6}热线| (?:hotline|helpline))`, 'gu'),
];

/** Numerals before a unit that count nothing. */
const wordForms = [
  /千家万户|千人千[面策]|千人一面|一户多[残病保]|一成不变|一[户人]一[策档案卡码表册]/gu,
  // 统一、唯一、同一 …
  /(?<=[统唯同单逐每某任无]|(?<!分)之)一(?![一二两三四五六七八九十百千万亿]*[百千万亿])/gu,
  // a rate by its base: 每万人, 每百户
  /(?<=每)[十百千]?[十百千万]万?(?=[户人])/gu,
  // an order, 第三人称; a unit, 单位：万元
  /第[一二三四五六七八九十百]+/gu,
  /(?<=单位[：:为是]?)[千万亿]元|[千万亿]元(?=为单位)/gu,
  // a household of one
  /[一二两三四五六](?=人(?:户(?!均)|家庭|间))/gu,
  /[一二两三多](?=元(?:化|论|结构))/gu,
];
