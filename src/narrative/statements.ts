/** Sentences that can be quoted alone: a figure or total with its area, period and change. */
import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  measureOf,
  requiredProgramme,
  type Book,
} from '../figures/book.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import { isSamePeriod, share } from '../figures/derive.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { compare } from '../model/decimal.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { titleOf, type Language, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { capital, listSentence } from '../words/format/list.ts';
import { fill, strings } from '../words/strings.ts';
import { servedFinding, servedSentence } from './findings/served.ts';
import { comparedWords } from './phrases/change.ts';
import { derivedNumber, numberOf, periodWords } from './phrases/figure.ts';
import { areaName, measureTitle, midSentence, programmeName, programmeTitle, subjectWords } from './phrases/names.ts';

/** Sentences that can be quoted alone: where, when, what, how many. */

/** Parts of a total that are named one by one; of more, only the largest. */
export const mostParts = 3;

type Total = { figure: Figure; total: DeclaredTotal };

/** A declared total with the amounts of its parts, and what changed. */
export function totalStatement(book: Book, { figure, total }: Total, language: Language): Sentence {
  const words = strings[language];
  const list = partsOfTotal(book, { figure, total }).map((part) =>
    fill(words['statement.part'], { name: partName(book, part, language), value: [numberOf(part, language)] }),
  );
  const change = changeClause(book, figure, language, list.length > 0 ? 'statement.clauseOfWhole' : 'statement.clause');
  const isWhole = list.length === total.programmes.length;
  const parts = isWhole && change.length === 0 ? 'statement.parts' : 'statement.partsAfter';
  return capital(
    fill(words['statement.total'], {
      area: inArea(book, 'statement.ofArea', language),
      period: periodWords(figure, book, language),
      total: midSentence(titleOf(total.title, language), book, language),
      value: [numberOf(figure, language)],
      parts: list.length === 0 ? '' : fill(words[parts], { list: listSentence(list, language) }),
      change,
    }),
  );
}

/** The shares of the parts of a total, the largest first, and what changed. */
export function sharesSentence(book: Book, { figure, total }: Total, language: Language): Sentence {
  const words = strings[language];
  const shown = partsOfTotal(book, { figure, total });
  const isOne = shown.length === 1 && total.programmes.length > 1;
  const list = shown.map((part) =>
    fill(words[isOne ? 'statement.shareOne' : 'statement.share'], {
      name: partName(book, part, language),
      value: [derivedNumber(share(part, figure), language)],
    }),
  );
  const name = midSentence(titleOf(total.title, language), book, language);
  const change = changeClause(book, figure, language);
  if (list.length === 0 && change.length === 0)
    return capital(fill(words['statement.named'], { name, period: periodWords(figure, book, language) }));
  const shares = listSentence(list, language);
  const told = change.length === 0 ? 'shares' : 'sharesChange';
  const key = list.length === 0 ? 'change' : isOne ? (`${told}One` as const) : told;
  return capital(
    fill(words[`statement.${key}`], { name, list: shares, change: comparisonWords(book, figure, language) }),
  );
}

/** Counts and money of a programme, each period said once; `area` is named where the sentence stands alone. */
export function programmeStatement(
  book: Book,
  programme: Programme,
  language: Language,
  { hasArea, hasShare }: { hasArea: boolean; hasShare: boolean },
): Sentence | undefined {
  const finding = servedFinding(book, programme);
  if (finding?.kind !== 'served' || (finding.counts.length === 0 && finding.money === undefined)) return undefined;
  const { standard: _, share: portion, ...rest } = finding;
  const said = servedSentence({ ...rest, ...(hasShare && portion && { share: portion }) }, book, language);
  const subject = statementSubject(book, programme, hasArea, language);
  return capital(fill(strings[language]['statement.programme'], { subject, said }));
}

/** One figure of a programme, and what changed: 2021年仪征市城乡低保保障标准740元/人·月。 */
export function figureStatement(book: Book, figure: Figure, language: Language, hasArea: boolean): Sentence {
  const words = strings[language];
  const programme = requiredProgramme(book, figure.key.programme);
  const name = midSentence(programmeName(book, programme, language), book, language);
  return capital(
    fill(words[`statement.${statementKey(book, figure)}`], {
      period: periodWords(figure, book, language),
      value: [numberOf(figure, language)],
      subject: statementSubject(book, programme, hasArea, language),
      inArea: hasArea ? inArea(book, 'statement.inArea', language) : [],
      ofProgramme: name === '' ? '' : fill(words['statement.ofProgramme'], { programme: name }),
      label: midSentence(measureTitle(book, figure.key, language), book, language),
      change: changeClause(book, figure, language),
    }),
  );
}

function statementSubject(book: Book, programme: Programme, hasArea: boolean, language: Language): string {
  return subjectWords(programmeName(book, programme, language), hasArea ? areaName(book, language) : '', language);
}

function inArea(book: Book, key: 'statement.inArea' | 'statement.ofArea', language: Language): Sentence {
  const area = areaName(book, language);
  return area === '' ? [] : fill(strings[language][key], { area });
}

function statementKey(book: Book, { key }: Figure): 'level' | 'money' | 'count' {
  const measure = measureOf(book, key.measure);
  if (isCountMeasure(book, measure)) return 'count';
  return isMoneyMeasure(book, measure) ? 'money' : 'level';
}

/** What a figure is, without its number, which stands beside; and what changed. */
export function figureNote(book: Book, figure: Figure, language: Language): Sentence {
  const words = strings[language];
  const programme = requiredProgramme(book, figure.key.programme);
  return capital(
    fill(words['statement.note'], {
      period: periodWords(figure, book, language),
      subject: statementSubject(book, programme, false, language),
      label: midSentence(measureTitle(book, figure.key, language), book, language),
      change: changeClause(book, figure, language),
    }),
  );
}

/** 人数比上年增加14人，增长0.6%。 Nothing where nothing may be compared. */
export function changeStatement(book: Book, figure: Figure, language: Language): Sentence {
  const change = comparisonWords(book, figure, language);
  if (change.length === 0) return [];
  const label = measureTitle(book, figure.key, language);
  return fill(strings[language]['statement.changed'], { label, change });
}

function changeClause(
  book: Book,
  figure: Figure,
  language: Language,
  clause: 'statement.clause' | 'statement.clauseOfWhole' = 'statement.clause',
): Sentence {
  const change = comparisonWords(book, figure, language);
  return change.length === 0 ? [] : fill(strings[language][clause], { change });
}

function comparisonWords(book: Book, figure: Figure, language: Language): Sentence {
  const found = comparison(book, figure, comparisonPolicies.brief);
  return found === undefined ? [] : comparedWords(found, language);
}

/** Official parts of the same period, the largest first; of many only the largest, of unlike ones none. */
function partsOfTotal(book: Book, { figure, total }: Total): Figure[] {
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  if (!parts.every((part) => isOfficial(part) && isSamePeriod(part, figure))) return [];
  const ranked = parts.toSorted((a, b) => {
    const first = share(a, figure).cell;
    const second = share(b, figure).cell;
    return isValue(first) && isValue(second) ? compare(second.value, first.value) : 0;
  });
  return ranked.slice(0, ranked.length > mostParts ? 1 : mostParts);
}

function partName(book: Book, { key }: Figure, language: Language): string {
  const programme = requiredProgramme(book, key.programme);
  return midSentence(programmeTitle(programme, language), book, language);
}
