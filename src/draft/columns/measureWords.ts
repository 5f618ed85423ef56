/** What a heading says of a measure: its unit, its kind, and where the noun that is counted parts from what it is about. */
import type { MeasureKind } from '../../model/description.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';

/** `unitFrom`: `stated` in brackets, `named` by the noun that is counted (户数), `guessed` by other words. */
export type MeasureGuess = {
  title: string;
  unit?: string;
  unitFrom?: 'stated' | 'named' | 'guessed';
  worded?: MeasureKind;
};

/** `stated` is the unit that the column or the rows say. */
export function measureGuess(text: string, stated?: string): MeasureGuess {
  const { title: heading, unit: written } = withoutUnit(text);
  const title = inWords(heading);
  const word = measureWords.find(({ words }) => words.test(title));
  const sure = stated ?? written;
  const worded = targetWords.test(title) ? 'target' : stockWords.test(title) ? 'stock' : word?.kind;
  return {
    title,
    ...(sure !== undefined && { unit: sure, unitFrom: 'stated' as const }),
    ...(sure === undefined &&
      word?.unit !== undefined && {
        unit: word.unit,
        unitFrom: splitNoun(title)?.noun !== undefined && word.isSure ? ('named' as const) : ('guessed' as const),
      }),
    ...(worded !== undefined && { worded }),
  };
}

/** total_paid as readers see it: Total paid. */
function inWords(heading: string): string {
  if (!/^[\p{L}\p{N}]+(_[\p{L}\p{N}]+)+$/u.test(heading)) return heading;
  const words = heading.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const unitInBrackets = /\s*[（(【[]\s*(?:单位[:：]\s*)?([^）)】\]]+?)\s*[）)】\]]\s*$/;
const unitAfterSlash = /\s*[/／,，_]\s*([^/／,，_\s]+)$/;

export function withoutUnit(text: string): { title: string; unit?: string } {
  const clean = text
    .replace(/^calc(ulated)?\s*[:：]\s*/i, '')
    .replace(/\s*\[(note )?(\d+|[a-z])\]$/i, '')
    .trim();
  for (const ending of [unitInBrackets, unitAfterSlash]) {
    const unit = readableUnit(ending.exec(clean)?.[1] ?? '');
    const title = clean.replace(ending, '').trim();
    if (unit !== undefined && title !== '') return { title, unit };
  }
  return { title: clean };
}

/** The first match counts. */
type MeasureWord = { words: RegExp; unit?: string; kind?: MeasureKind; isSure: boolean };

const measureWords: MeasureWord[] = [
  { words: /密度|寿命|壽命|生育率|\bdensity\b|life expectancy|\bfertility\b/i, kind: 'rate', isSure: false },
  { words: /人均|户均|平均|补助水平/, kind: 'rate', isSure: false },
  { words: /保障标准|标准/, unit: '元/人·月', kind: 'standard', isSure: false },
  { words: /粗.{0,4}率|(出生|死亡|自然增[长長]|结婚|結婚|离婚|離婚|婚姻)率/, unit: '‰', kind: 'rate', isSure: false },
  { words: /率|比重|占比|百分比|环比|同比/, unit: '%', kind: 'rate', isSure: true },
  { words: /人次/, unit: '人次', kind: 'flow', isSure: true },
  { words: /(出生|死亡|迁入|迁出|遷入|遷出)(人|数|數)/, unit: '人', kind: 'flow', isSure: true },
  { words: /^(出生|死亡|迁入|迁出|遷入|遷出)$/, kind: 'flow', isSure: false },
  { words: /人数|人數|人口|人员|人員|成员|对象|老人|儿童|孤儿|患者|学生|职工|人$/, unit: '人', isSure: true },
  { words: /户数|戶數|世帯|户$|戶$|家庭/, unit: '户', isSure: true },
  { words: /资金|金额|支出|经费|保障金|救助金|补贴|津贴|发放|投入|收入/, unit: '万元', kind: 'flow', isSure: false },
  { words: /床位|张数/, unit: '张', kind: 'stock', isSure: true },
  { words: /机构|中心|单位数|站数|个数/, unit: '个', kind: 'stock', isSure: false },
  { words: /件数|案件/, unit: '件', kind: 'flow', isSure: true },
  { words: /次数|次$/, unit: '次', kind: 'flow', isSure: true },
  {
    words: /‰|\b(birth|death|mortality|marriage|divorce|natural increase) rate/i,
    unit: '‰',
    kind: 'rate',
    isSure: false,
  },
  { words: /[％%]|\bper ?cent|\brate\b|\bshare\b|\bratio\b/i, unit: '%', kind: 'rate', isSure: true },
  { words: /\b(average|mean|median|per (capita|person|household))\b/i, kind: 'rate', isSure: false },
  { words: /\b(standard|threshold)\b/i, kind: 'standard', isSure: false },
  { words: /\bperson[- _]?times\b/i, unit: 'person-times', kind: 'flow', isSure: true },
  { words: /issuance|\bamount\b/i, unit: 'USD', kind: 'flow', isSure: false },
  { words: /\bUSD\b|US\$|\bdollars?\b/i, unit: 'USD', kind: 'flow', isSure: true },
  { words: /\b(CNY|RMB|yuan)\b/i, unit: 'CNY', kind: 'flow', isSure: true },
  { words: /\b(EUR|euros?)\b|€/i, unit: 'EUR', kind: 'flow', isSure: true },
  { words: /\b(GBP|pounds?)\b|£/i, unit: 'GBP', kind: 'flow', isSure: true },
  { words: /\$/, unit: 'USD', kind: 'flow', isSure: false },
  {
    words: /\b(households?|families|familias|famílias|foyers|ménages|haushalte|hogares)\b/iu,
    unit: 'households',
    isSure: true,
  },
  {
    words:
      /(?<![\p{L}])(persons?|people|individuals?|population|recipients?|beneficiar\w*|participants?|enrollment|enrolment|enrollees|claimants?|refugees|asylum[ _]seekers|children|adults|personen|personnes|personas|pessoas|bénéficiaires)(?![\p{L}])/iu,
    unit: 'persons',
    isSure: true,
  },
  { words: /(?<![\p{L}])(live )?(births|deaths)(?![\p{L}])/iu, unit: 'persons', kind: 'flow', isSure: true },
  {
    words: /\b(spending|expenditures?|costs?|funds?|payments?|benefits?)\b/i,
    unit: 'USD',
    kind: 'flow',
    isSure: false,
  },
  // in many currencies
  { words: /\b(ausgaben|kosten|dépenses|montant|gastos?|importe|despesas?|valor)\b/iu, kind: 'flow', isSure: false },
  { words: /\bbeds?\b/i, unit: 'beds', kind: 'stock', isSure: true },
  { words: /\b(institutions?|facilities)\b/i, unit: 'institutions', kind: 'stock', isSure: true },
  { words: /\bcases?\b/i, unit: 'cases', kind: 'flow', isSure: true },
];

/** What is set to be reached: 年初预算, 年度目标人数, Adjusted budget; 一般公共预算支出 was spent, 预算执行率 is a rate. */
const targetWords =
  /(预算|目标)(数|值|额|总额|安排|指标|人数|户数|人次|资金|金额)?$|^(年度|全年|本年)?(目标|计划)(任务)?(数|人数|户数|人次|资金|金额)$|任务数$|计划数$|\b(budget|target|appropriation)s?(\s+(number|amount|persons|households))?$|^target\b/iu;

/** A budget of money, which is spent; a target is reached. */
export function isBudgetTitle(title: string): boolean {
  return /预算|\b(budget|appropriation)/iu.test(title);
}

/** 月度目标, of the month or quarter alone; others are of the year. */
export const ofPartWords = /月|季|\b(month|quarter)/iu;

/** 1—6月支出, 累计支出: since the start of the year. */
export const cumulativeWords = /累计|^1月?份?\s?[-‐-―−~～至到]\s?\d{1,2}月|\b(cumulative|year[- ]to[- ]date|ytd)\b/iu;

/** 1—6月支出 as 支出, where the period is said elsewhere. */
export function withoutMonths(title: string): string {
  return title.replace(/^1月?份?\s?[-‐-―−~～至到]\s?\d{1,2}月份?/u, '') || title;
}

/** A count at a date, whatever its unit. */
const stockWords = /年末|年底|期末|月末|在册|存量|\b(year[- ]end|end of|at the end|on hand|stock)\b/i;

/** Of residents, whom nobody serves. */
export const populationWords =
  /(常住|户籍|戶籍|现住|現住|總|总)人口|^人口[数數]?$|居民|\b(resident )?population\b|\b(residents|inhabitants)\b|einwohner|bevölkerung|habitants|población|população/iu;

/** Whether a title speaks of what there is at a date. */
export function isOfStock(text: string): boolean {
  return stockWords.test(text) || populationWords.test(text) || /人口|인구/.test(text);
}

/** People or beds that a title counts: what a column counts that has no name of its own. */
export function countedByTitle(title: string): Pick<MeasureGuess, 'unit' | 'unitFrom' | 'worded'> {
  const guess = measureGuess(title);
  const isCounted =
    populationWords.test(title) ||
    /床位|\bbeds\b/iu.test(title) ||
    /^(number of )?(households|families|persons|people|recipients|claimants|beneficiaries|children) (in|who|with|on|by|of|from|receiving|claiming|registered|supported)\b/iu.test(
      title,
    ) ||
    /(人口数?|人數|人数|户数|戶數|人次|인구수?|enrol?lments?|recipients|beneficiaries|households|caseload)$/iu.test(
      title,
    );
  if (!isCounted || guess.worded === 'rate' || guess.unit === undefined) return {};
  const unit = guess.unit;
  return { unit, unitFrom: 'guessed', ...(guess.worded !== undefined && { worded: guess.worded }) };
}

/** At the end of a heading; in English also alone at its start: Number of persons. */
const nouns =
  /(在册人数|保障人数|保障户数|发放人数|发放金额|支出金额|保障资金|救助资金|发放资金|支出资金|人次数|户数|人数|人次|资金|金额|经费|支出|床位数|机构数|件数|次数|标准|补助水平|(?<![\p{L}])(?:number of )?(?:households|families|persons|people|recipients|beneficiaries|cases|amount|spending|expenditure|funds|payments|persons? served|personen|haushalte|ausgaben|personnes|ménages|dépenses|personas|hogares|famílias|pessoas|households \(.*\)))$/iu;

/** 孤儿人数 is about 孤儿 and counts 人数; `about` is empty in 人数. */
export function splitNoun(title: string): { about: string; noun: string } | undefined {
  const noun = nouns.exec(title.trim())?.[1];
  if (noun === undefined) return undefined;
  const about = title
    .trim()
    .slice(0, -noun.length)
    .replace(/[\s\p{P}]+$/u, '');
  return { about, noun };
}

/** How many of the texts name a measure: a unit in brackets, or a noun that is counted. */
export function measureTextShare(texts: string[]): number {
  const isMeasure = (text: string) => {
    const { title, unit } = withoutUnit(text);
    return unit !== undefined || splitNoun(title) !== undefined || measureGuess(title).worded === 'rate';
  };
  return texts.length === 0 ? 0 : texts.filter(isMeasure).length / texts.length;
}
