/** Finding: the people served and the money spent by a programme in a year, with its standard. */
import { isCountMeasure, isMoneyMeasure, measuresOf, partsOf, type Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod, share } from '../../figures/derive.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { totalCode, type Measure } from '../../model/description.ts';
import { plainText, titleOf, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { isOne } from '../../words/format/cell.ts';
import { fill, joinSentence, listSentence, strings } from '../../words/strings.ts';
import {
  areaName,
  derivedNumber,
  measureTitle,
  midSentence,
  numberOf,
  programmeName,
  programmeTitle,
  subjectWords,
} from '../phrases/figure.ts';
import { periodWords, verbOf } from '../phrases/when.ts';
import type { Count, Of, SentenceMaker } from './finding.ts';

/** Official or demonstration, never both. */
export function servedFinding(
  book: Book,
  programme: Programme,
  area = book.area,
  year = book.year,
): Of<'served'> | undefined {
  const measures = measuresOf(book, programme.code, area);
  const at = (measure: Measure, code = programme.code) =>
    book.at({ measure: measure.code, programme: code, area, year });
  const counted = measures.filter((measure) => isCountMeasure(book, measure));
  const whole = counted.map((measure) => ({ figure: at(measure) }));
  const parts = partsOf(book, programme.code).flatMap((part) =>
    measuresOf(book, part.code, area)
      .filter((measure) => isCountMeasure(book, measure))
      .map((measure) => ({ figure: at(measure, part.code), part })),
  );
  const counts = [...whole, ...(whole.length > 0 ? [] : parts)].filter(({ figure }) => isValue(figure.cell));
  const money = measures.filter((measure) => isMoneyMeasure(book, measure)).map((measure) => at(measure))[0];
  const standard = measures
    .filter(({ kind }) => kind === 'standard')
    .map((measure) => at(measure))
    .find(({ cell }) => isValue(cell));
  const known = [...counts.map(({ figure }) => figure), money, standard].filter(
    (figure) => figure && isValue(figure.cell),
  );
  if (known.length === 0 || new Set(known.map((figure) => isDemonstration(figure!.cell))).size > 1) return undefined;
  return {
    kind: 'served',
    programme,
    counts,
    ...(money && isValue(money.cell) && { money, ...shareOf(book, programme, money) }),
    ...(standard && isValue(standard.cell) && { standard }),
  };
}

function shareOf(book: Book, programme: Programme, money: Figure): Pick<Of<'served'>, 'share'> {
  const total = book.release.description.totals.find(
    ({ lead, programmes, measure }) => lead && measure === money.key.measure && programmes.includes(programme.code),
  );
  const { area } = money.key;
  const whole = total && book.find({ measure: total.measure, programme: totalCode(total), area, year: money.year });
  if (!whole || !isAlike(money, whole) || !isSamePeriod(money, whole)) return {};
  const derived = share(money, whole);
  return isValue(derived.cell) && sign(derived.cell.value) !== 0 ? { share: { total, derived } } : {};
}

type Clause = { figure: Figure; words: Sentence };

/** Each period is stated once. */
export const servedSentence: SentenceMaker<'served'> = (finding, book, language, { names }) => {
  const words = strings[language];
  const area = names === 'programme and area' ? areaName(book, language) : '';
  const subject = names ? subjectWords(programmeName(book, finding.programme, language), area, language) : '';
  const { money, standard, programme } = finding;
  const clauses = [
    ...countClauses(finding.counts, book, programme, language),
    ...(money === undefined ? [] : [{ figure: money, words: moneyWords(finding, money, book, language) }]),
  ];
  const body = joinSentence(withPeriods(clauses, book, language), 'clause', language);
  if (standard === undefined) return fill(words['finding.served'], { subject, body });
  const label = midSentence(measureTitle(book, standard.key, language), book, language);
  const standing = fill(words['finding.standard'], { label, standard: [numberOf(standard, language)] });
  const last = withPeriods([...clauses, { figure: standard, words: standing }], book, language).at(-1) ?? [];
  return fill(words['finding.served'], { subject, body: joinSentence([body, last], 'semicolon', language) });
};

/** Unless the clause before has it. */
function withPeriods(clauses: Clause[], book: Book, language: Language): Sentence[] {
  const periods = clauses.map(({ figure }) => periodWords(figure, book, language));
  return clauses.map(({ words }, index) => {
    const period = periods[index] ?? [];
    const before = periods[index - 1];
    if (before !== undefined && plainText(before) === plainText(period)) return words;
    return fill(strings[language]['finding.during'], { period, body: words });
  });
}

function moneyWords({ share }: Of<'served'>, money: Figure, book: Book, language: Language): Sentence {
  const words = strings[language];
  const label = midSentence(measureTitle(book, money.key, language), book, language);
  const paid = fill(words['finding.money'], { label, funds: [numberOf(money, language)] });
  if (share === undefined) return paid;
  const total = midSentence(titleOf(share.total.title, language), book, language);
  return [...paid, ...fill(words['finding.share'], { total, share: [derivedNumber(share.derived, language)] })];
}

/** For each period and verb. */
function countClauses(counts: Count[], book: Book, programme: Programme, language: Language): Clause[] {
  const verb = ({ figure }: Count) => verbOf(book, figure, programme.code, language);
  const period = ({ figure }: Count) => plainText(periodWords(figure, book, language));
  const groups = Map.groupBy(counts, (count) => `${period(count)}/${verb(count)}`);
  return [...groups.values()].map((group) => {
    const list = listSentence(
      group.map((count) => countWords(count, book, language)),
      language,
    );
    const done = verb(group[0]!).replace('{be}', isSingleCount(group) ? 'was' : 'were');
    return { figure: group[0]!.figure, words: fill(strings[language]['finding.counts'], { verb: done, list }) };
  });
}

function countWords({ figure, part }: Count, book: Book, language: Language): Sentence {
  const count = [numberOf(figure, language)];
  if (part === undefined) return count;
  return fill(strings[language]['finding.part'], {
    part: midSentence(programmeTitle(part, language), book, language),
    count,
  });
}

/** `was` in English. */
function isSingleCount([count, ...others]: Count[]): boolean {
  const cell = count?.figure.cell;
  return others.length === 0 && cell !== undefined && isValue(cell) && isOne(cell.value);
}
