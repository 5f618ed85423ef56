/** Years by the calendars of Taiwan (民國112年) and Japan (令和5年): the year of the common era in their place. */

const eras: Record<string, number> = {
  民國: 1911,
  民国: 1911,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

const named = new RegExp(`(?:中華|中华)?(${Object.keys(eras).join('|')})\\s?(元|\\d{1,3})\\s?年`, 'gu');

/** Without a name a year of three digits is one of Taiwan: 112年12月. */
const unnamed = /(?<![\d.])1\d{2}(?=年(?:度|底|末|$|[\s,，、）)]|\d{1,2}月))/gu;

export function withCommonYear(text: string): string {
  if (!text.includes('年')) return text;
  return text
    .replaceAll(named, (_, era: string, year: string) => `${(eras[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`)
    .replaceAll(unnamed, (year) => String(Number(year) + 1911));
}
