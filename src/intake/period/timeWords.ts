/** Months as a column of them writes them: 7, 7月, July, Juli, juil., июль. */

const languagesRead = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'sv', 'cs', 'tr', 'id'];

const numbered = /^(0?[1-9]|1[0-2])(?:\s?[月월])?$/u;

/** In two digits. */
export function monthNumber(text: string): string | undefined {
  return numbered.exec(text.trim())?.[1]?.padStart(2, '0') ?? namedMonth(text);
}

/** By its name alone: a column of names needs no heading. */
export function namedMonth(text: string): string | undefined {
  names ??= monthNames();
  return names.get(nameKey(text));
}

let names: Map<string, string> | undefined;

/** The first language counts where short names of two languages are alike. */
function monthNames(): Map<string, string> {
  const named = languagesRead.toReversed().flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, string] => [
        nameKey(format.format(new Date(Date.UTC(2000, index, 1)))),
        String(index + 1).padStart(2, '0'),
      ]);
    }),
  );
  return new Map(named);
}

function nameKey(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\.$/, '');
}

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
