/** What is shown of a programme: its figures, rank among others, colour and summary paragraph. */
import { latestFigure, measuresOf, partsOf, programmeOf, topProgrammes, type Book } from '../figures/book.ts';
import type { Paragraph } from '../model/block.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { compare } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import type { Finding } from '../narrative/findings/finding.ts';
import { sentenceOf } from '../narrative/findings/sentence.ts';
import { measureTitle, programmeTitle, shortTitle } from '../narrative/phrases/names.ts';
import { fullStops, joinSentence, joinText } from '../words/format/list.ts';
import { typesetting } from '../words/format/typesetting.ts';
import type { Setting } from './setting.ts';

/** Every figure of a programme and its parts in a year, in the order of programmes and measures. */
export function figuresOf(book: Book, programme: Programme, area: string, year: string): Figure[] {
  return [programme, ...partsOf(book, programme.code)]
    .flatMap(({ code }) =>
      measuresOf(book, code, area).map((measure) => ({ measure: measure.code, programme: code, area, year })),
    )
    .flatMap((place) => book.find(place) ?? []);
}

/** At most three programmes stand in one chart: the largest of those that have the measure, in the order of the list. */
export function largestThree(book: Book, programmes: Programme[], measure: Measure, area = book.area): Programme[] {
  const having = programmes.filter(({ code }) => measuresOf(book, code, area).includes(measure));
  const cell = ({ code }: Programme) => latestFigure(book, measure.code, code, area).cell;
  const ranked = having.toSorted((a, b) => {
    const first = cell(a);
    const second = cell(b);
    if (!isValue(first) || !isValue(second)) return Number(isValue(second)) - Number(isValue(first));
    return compare(second.value, first.value);
  });
  const drawn = new Set(ranked.slice(0, 3));
  return having.filter((programme) => drawn.has(programme));
}

/** A measure among those of a programme, after the part that it is of: 城镇低保：户数; Urban: households. */
export function rowTitle(
  { book, language }: Setting,
  key: { measure: string; programme: string },
  programme: string,
): string {
  const part = key.programme === programme ? undefined : programmeOf(book, key.programme);
  const name = measureTitle(book, key, language);
  return part === undefined ? name : joinText([programmeTitle(part, language), name], 'colon', language);
}

/** The name of a programme in a narrow column, or beside a bar on paper. */
export function narrowTitle(programme: Programme, language: Language): string {
  return typesetting[language].hasLongNames ? shortTitle(programme, language) : programmeTitle(programme, language);
}

const toneCount = 7;

/** The class of a programme's colour, kept everywhere: p1 to p7 in the order of the list, a part as its whole, then ink. */
export function tone(book: Book, code: string): string {
  const top = programmeOf(book, code)?.parent || code;
  const place = topProgrammes(book).findIndex((programme) => programme.code === top);
  return place < 0 || place >= toneCount ? 'ink' : `p${place + 1}`;
}

/** What a programme did, in one paragraph that begins with its name; findings that are not there are left out. */
export function servedParagraph(
  { book, language }: Setting,
  programme: Programme,
  findings: (Finding | undefined)[],
): Paragraph[] {
  const told = findings.flatMap((finding) => (finding === undefined ? [] : [sentenceOf(finding, book, language)]));
  if (told.length === 0) return [];
  const runIn = programmeTitle(programme, language) + fullStops[language];
  return [{ runIn, text: joinSentence(told, 'sentence', language) }];
}
