/** Programmes that follow one another, told beside their series. */
import type { Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { midSentence, programmeTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatDate } from '../words/format/period.ts';
import { fill } from '../words/strings.ts';
import type { Setting } from './setting.ts';

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
