/** What the name of an indicator says: what it is about, the noun that is counted, and the time that it covers. */
import { splitNoun, withoutUnit } from '../columns/measureWords.ts';

/** `cumulative` since the start of the year, `period` in the month or quarter alone, `end` at its end. */
export type TimeWord = 'cumulative' | 'period' | 'end';

/** `about` is empty in 人数, `noun` where the name has none: 临时救助. */
export type IndicatorName = { about: string; noun?: string; time?: TimeWord; unit?: string };

const timeWords: [TimeWord, RegExp][] = [
  ['cumulative', /累计|年初以来|year[- ]to[- ]date|cumulative/i],
  ['period', /[当本](月|季度?|期)|\bin the (month|quarter)\b/i],
  ['end', /(期|月|季|年)末|[年月]底|在册|实有|\b(at the )?end of( the)? (month|quarter|year|period)\b/i],
];
const timeText =
  '(?:截[至止]|自?年初以来|本年|全年|累计|[当本](?:月|季度?|期)|(?:期|月|季|年)末|[年月]底|在册|实有|实际)';
const timesBefore = new RegExp(`^${timeText}+`, 'u');
const timesAfter = new RegExp(`${timeText}+$`, 'u');
const englishTimes =
  /[\s,(]*\b(cumulative|year[- ]to[- ]date|(at the )?end of( the)? (month|quarter|year|period)|in the (month|quarter))\b[\s,)]*/giu;

/** Bare, so that 城市低保人数 and 农村低保人数 are counted by one measure; 保障 before it belongs to what is counted. */
const nouns =
  /((?:月|年)?(?:人均|户均|平均)?(?:补助|支出|保障)?(?:标准|水平|补差)|人次数?|人数|户数|户次数?|家庭数|机构数|单位数|床位数?|件数|对数|个数|次数|支出资金|资金支出|支出金额|发放金额|发放资金|支出|资金|金额|经费|收入|销售额)$/u;

export function indicatorName(text: string): IndicatorName {
  const { title, unit } = withoutUnit(text.replace(/[:：]$/u, ''));
  const time = timeWords.find(([, words]) => words.test(title))?.[0];
  const { about, noun } = partsOf(title);
  return {
    about,
    ...(noun !== undefined && { noun }),
    ...(time !== undefined && { time }),
    ...(unit !== undefined && { unit }),
  };
}

function partsOf(title: string): { about: string; noun?: string } {
  if (!/\p{Script=Han}/u.test(title)) return englishParts(title.replace(englishTimes, ' ').trim());
  const noun = nouns.exec(title)?.[1];
  const about = withoutTimes(noun === undefined ? title : title.slice(0, -noun.length));
  if (noun === undefined) return { about };
  if (noun === '支出' && /.(资金|经费)$/u.test(about)) return { about: about.slice(0, -2), noun };
  return deeds.test(about) ? { about: '', noun: about + singularNoun(noun) } : { about, noun: singularNoun(noun) };
}

/** 保障人数 says what is done, and not for whom. */
const deeds =
  /^(?:保障|救助|供养|服务|享受|发放|受助|领取|收养|登记|在院|抚养|新增|退出|停保|财政|本级|资金|总|共|其他)+(?:对象|家庭)?$/u;

function withoutTimes(text: string): string {
  return text
    .trim()
    .replace(timesBefore, '')
    .replace(timesAfter, '')
    .replace(/[\s的、，,：:]+$/u, '');
}

function singularNoun(noun: string): string {
  return /^(人次|户次)数$/u.test(noun) ? noun.slice(0, -1) : noun;
}

/** Expenditure on urban dibao, Number of recipients, Urban dibao households. */
function englishParts(title: string): { about: string; noun?: string } {
  const [, spending, subject] = /^(spending|expenditure|funds|payments) (?:on|for) (.+)$/i.exec(title) ?? [];
  if (spending !== undefined && subject !== undefined) return { about: subject, noun: capital(spending) };
  const split = splitNoun(title);
  if (split === undefined) return { about: title };
  return { about: split.about, noun: capital(split.noun.replace(/^number of /i, '')) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
