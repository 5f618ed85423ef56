/** Sentences that can be quoted alone: a figure or total with its area, period and change. */
import { isCountMeasure, isMoneyMeasure, isOfficial, measureOf, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import { isSamePeriod, share } from '../figures/derive.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { compare } from '../model/decimal.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { titleOf, type Language } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import type { Sentence } from '../model/sentence.ts';
import { capital, listWords2 } from '../words/format/list.ts';
import { strings } from '../words/strings.ts';
import { fill } from '../words/template.ts';
import { servedFinding, servedSentence } from './findings/served.ts';
import { comparedWords } from './phrases/change.ts';
import { derivedNumber, numberOf } from './phrases/markedNumber.ts';
import { areaName, measureTitle, midSentence, programmeName, programmeTitle, subjectWords } from './phrases/names.ts';
import { periodWords } from './phrases/period.ts';

/** Sentences that can be quoted alone: where, when, what, how many. */

/** Parts of a total that are named one by one; of more, only the largest. */
export const mostParts = 3;

type Total = { figure: Figure; total: DeclaredTotal };

/** A declared total with the amounts of its parts, and what changed. */
export function totalStatement(own: Book, { figure, total }: Total, language: Language): Sentence {
  const words = strings[language];
  const list = partsOfTotal(own, { figure, total }).map((part) =>
    fill(words['statement.part'], { name: partName(own, part, language), value: [numberOf(part, language)] }),
  );
  const change = changeClause(own, figure, language, list.length > 0 ? 'statement.clauseOfWhole' : 'statement.clause');
  const isWhole = list.length === total.programmes.length;
  const parts = isWhole && change.length === 0 ? 'statement.parts' : 'statement.partsAfter';
  return capital(
    fill(words['statement.total'], {
      ...{ area: inArea(own, 'statement.ofArea', language), period: periodWords(figure, own, language) },
      total: midSentence(titleOf(total.title, language), own, language),
      value: [numberOf(figure, language)],
      parts: list.length === 0 ? '' : fill(words[parts], { list: listWords2(list, language) }),
      change,
    }),
  );
}

/** The shares of the parts of a total, the largest first, and what changed. */
export function sharesSentence(own: Book, { figure, total }: Total, language: Language): Sentence {
  const words = strings[language];
  const shown = partsOfTotal(own, { figure, total });
  const isOne = shown.length === 1 && total.programmes.length > 1;
  const list = shown.map((part) =>
    fill(words[isOne ? 'statement.shareOne' : 'statement.share'], {
      name: partName(own, part, language),
      value: [derivedNumber(share(part, figure), language)],
    }),
  );
  const name = midSentence(titleOf(total.title, language), own, language);
  const change = changeClause(own, figure, language);
  if (list.length === 0 && change.length === 0)
    return capital(fill(words['statement.named'], { name, period: periodWords(figure, own, language) }));
  const shares = listWords2(list, language);
  const told = change.length === 0 ? 'shares' : 'sharesChange';
  const key = list.length === 0 ? 'change' : isOne ? (`${told}One` as const) : told;
  return capital(
    fill(words[`statement.${key}`], { name, list: shares, change: comparisonWords(own, figure, language) }),
  );
}

/** Counts and money of a programme, each period said once; `area` is named where the sentence stands alone. */
export function programmeStatement(
  own: Book,
  programme: Programme,
  language: Language,
  { hasArea, hasShare }: { hasArea: boolean; hasShare: boolean },
): Sentence | undefined {
  const finding = servedFinding(own, programme);
  if (finding?.kind !== 'served' || (finding.counts.length === 0 && finding.money === undefined)) return undefined;
  const { standard: _, share: portion, ...rest } = finding;
  const said = servedSentence({ ...rest, ...(hasShare && portion && { share: portion }) }, own, language);
  const subject = statementSubject(own, programme, hasArea, language);
  return capital(fill(strings[language]['statement.programme'], { subject, said }));
}

/** One figure of a programme, and what changed: 2021年仪征市城乡低保保障标准740元/人·月。 */
export function figureStatement(own: Book, figure: Figure, language: Language, hasArea: boolean): Sentence {
  const words = strings[language];
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme)!;
  const name = midSentence(programmeName(own, programme, language), own, language);
  return capital(
    fill(words[`statement.${statementKey(own, figure)}`], {
      ...{ period: periodWords(figure, own, language), value: [numberOf(figure, language)] },
      subject: statementSubject(own, programme, hasArea, language),
      inArea: hasArea ? inArea(own, 'statement.inArea', language) : [],
      ofProgramme: name === '' ? '' : fill(words['statement.ofProgramme'], { programme: name }),
      label: midSentence(measureTitle(own, figure.key, language), own, language),
      change: changeClause(own, figure, language),
    }),
  );
}

function statementSubject(own: Book, programme: Programme, hasArea: boolean, language: Language): string {
  return subjectWords(programmeName(own, programme, language), hasArea ? areaName(own, language) : '', language);
}

function inArea(own: Book, key: 'statement.inArea' | 'statement.ofArea', language: Language): Sentence {
  const area = areaName(own, language);
  return area === '' ? [] : fill(strings[language][key], { area });
}

function statementKey(own: Book, { key }: Figure): 'level' | 'money' | 'count' {
  const measure = measureOf(own, key.measure);
  if (isCountMeasure(own, measure)) return 'count';
  return isMoneyMeasure(own, measure) ? 'money' : 'level';
}

/** What a figure is, without its number, which stands beside; and what changed. */
export function figureNote(own: Book, figure: Figure, language: Language): Sentence {
  const words = strings[language];
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme)!;
  return capital(
    fill(words['statement.note'], {
      period: periodWords(figure, own, language),
      subject: statementSubject(own, programme, false, language),
      label: midSentence(measureTitle(own, figure.key, language), own, language),
      change: changeClause(own, figure, language),
    }),
  );
}

/** 人数比上年增加14人，增长0.6%。 Nothing where nothing may be compared. */
export function changeStatement(own: Book, figure: Figure, language: Language): Sentence {
  const change = comparisonWords(own, figure, language);
  if (change.length === 0) return [];
  const label = measureTitle(own, figure.key, language);
  return fill(strings[language]['statement.changed'], { label, change });
}

function changeClause(
  own: Book,
  figure: Figure,
  language: Language,
  clause: 'statement.clause' | 'statement.clauseOfWhole' = 'statement.clause',
): Sentence {
  const change = comparisonWords(own, figure, language);
  return change.length === 0 ? [] : fill(strings[language][clause], { change });
}

function comparisonWords(own: Book, figure: Figure, language: Language): Sentence {
  const found = comparison(own, figure, comparisonPolicies.brief);
  return found === undefined ? [] : comparedWords(found, language);
}

/** Official parts of the same period, the largest first; of many only the largest, of unlike ones none. */
function partsOfTotal(own: Book, { figure, total }: Total): Figure[] {
  const parts = total.programmes.map((programme) => own.at({ ...figure.key, programme, year: figure.year }));
  if (!parts.every((part) => isOfficial(part) && isSamePeriod(part, figure))) return [];
  const ranked = parts.toSorted((a, b) => {
    const [first, second] = [share(a, figure).cell, share(b, figure).cell];
    return isValue(first) && isValue(second) ? compare(second.value, first.value) : 0;
  });
  return ranked.slice(0, ranked.length > mostParts ? 1 : mostParts);
}

function partName(own: Book, { key }: Figure, language: Language): string {
  const programme = own.release.programmes.find(({ code }) => code === key.programme)!;
  return midSentence(programmeTitle(programme, language), own, language);
}
