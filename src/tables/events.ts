/** Policy and other events on charts over time: where each is drawn, and its text by number. */
import { type Book, measuresOf } from '../figures/book.ts';
import type { YearEvent } from '../model/chart.ts';
import { type Sentence, titleOf } from '../model/language.ts';
import { codeAt, kindOfCode, type PeriodCode, periodOf } from '../model/period.ts';
import type { Policy, Programme } from '../model/release.ts';
import { midSentence, programmeTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatCode, formatDate, formatPeriod } from '../words/format/period.ts';
import { fill } from '../words/strings.ts';
import type { Setting } from './setting.ts';

type Events = { marks: YearEvent[]; texts: Sentence[] };

/** Those of some programmes, and of all, within the years that are drawn. */
export function eventsOf(setting: Setting, programmes: Programme[], years: PeriodCode[]): Events {
  const { book } = setting;
  const codes = new Set(['', ...programmes.map(({ code }) => code)]);
  const placed = book.release.policies
    .filter(({ programme }) => codes.has(programme))
    .flatMap((policy) => {
      const year = placeOf(book, policy, years);
      return year === undefined ? [] : [{ policy, year }];
    });
  const numbered = [...new Set(placed.map(({ year }) => year))];
  return {
    marks: numbered.map((year, index) => ({ year, number: index + 1 })),
    texts: placed.map(({ policy, year }) => eventText(setting, policy, numbered.indexOf(year))),
  };
}

/** On trends of what is counted or paid; a programme with a standard has its events where that is drawn. */
export function trendEvents(setting: Setting, programmes: Programme[], years: PeriodCode[]): Events {
  const { book } = setting;
  const isWithout = ({ code }: Programme) => !measuresOf(book, code).some(({ kind }) => kind === 'standard');
  return eventsOf(setting, programmes.filter(isWithout), years);
}

/** The period of the axis in which it begins; undefined before the first and after the last. */
function placeOf({ calendar }: Book, policy: Policy, years: PeriodCode[]): PeriodCode | undefined {
  const [first] = years;
  const kind = first === undefined ? 'span' : kindOfCode(first);
  if (kind === 'span' || first === undefined) return undefined;
  const { start, end } = policy.period ?? periodOf(policy.year, calendar);
  const code = kindOfCode(policy.year) === kind ? policy.year : codeAt(kind, start ?? end, calendar);
  return code >= first && code <= years.at(-1)! ? code : undefined;
}

/** ① */
const circledOne = 0x2460;

function eventText({ book, language, words }: Setting, { year, period, title }: Policy, index: number): Sentence {
  const number = String.fromCodePoint(circledOne + index);
  const days = period && formatPeriod(period, language, book.calendar);
  return fill(words['figure.event'], {
    number,
    period: days ?? formatCode(year, language),
    title: titleOf(title, language),
  });
}

/** Which programme it follows, when it ended, and which follows it. */
export function successionNotes({ book, language, words }: Setting, { code, succeeds, to }: Programme): Sentence[] {
  const all = book.release.programmes;
  const before = all.find((other) => other.code === succeeds);
  const after = all.find((other) => other.succeeds === code);
  const date = to === undefined ? '' : formatDate(to, language);
  const named = (programme: Programme) => midSentence(programmeTitle(programme, language), book, language);
  return [
    ...(before === undefined ? [] : [fill(words['succession.follows'], { programme: named(before) })]),
    ...(to === undefined || after !== undefined ? [] : [fill(words['succession.ended'], { date: [literal(date)] })]),
    ...(to === undefined || after === undefined
      ? []
      : [fill(words['succession.followed'], { date: [literal(date)], programme: named(after) })]),
  ];
}
