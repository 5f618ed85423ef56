import type { Book } from '../figures/book.ts';
import type { Derived } from '../figures/derive.ts';
import type { Programme } from '../figures/release.ts';
import { formatMonth, wholeMonth } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { sign } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import { isMoney } from '../model/quantity.ts';
import { findUnit } from '../model/unit.ts';
import type { Finding } from './finding.ts';
import { derivedNumber, literal, numberOf, sizeNumber } from './numberOf.ts';
import { periodWords } from './periodWords.ts';
import { servedSentence } from './servedSentence.ts';
import { areaTitle, measureTitle, midSentence, programmeTitle, titleOf } from './titles.ts';

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

/** A finding in words. A sentence ends with its full stop; `titleSentence` gives the same without, for a heading. */
export function sentenceOf(finding: Finding, own: Book, language: Language): Sentence {
  const [first, ...rest] = wordsOf(finding, own, language);
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : [first!, ...rest];
}

/** Without its full stop: a title. */
export function titleSentence(finding: Finding, own: Book, language: Language): Sentence {
  const sentence = sentenceOf(finding, own, language);
  const last = sentence.at(-1);
  return typeof last === 'string' ? [...sentence.slice(0, -1), last.replace(/[。.]$/, '')].filter(Boolean) : sentence;
}

function wordsOf(finding: Finding, own: Book, language: Language): Sentence {
  switch (finding.kind) {
    case 'leadTotal':
      return leadSentence(finding, own, language);
    case 'served':
      return servedSentence(finding, own, language);
    case 'share':
      return shareSentence(finding, own, language);
    case 'standard':
      return standingSentence(finding, own, language);
    case 'largest':
      return largestSentence(finding, own, language);
    case 'standardAgainst':
      return standardSentence(finding, own, language);
    case 'change':
      return changeSentence(finding, own, language);
    case 'paidAgainstStandard':
      return paidSentence(finding, language);
  }
}

function leadSentence({ total, figure, largest }: Of<'leadTotal'>, own: Book, language: Language): Sentence {
  const words = strings[language];
  const period = periodWords(figure, own, language);
  const whole = midSentence(titleOf(total.title, language), own, language);
  const values = { period, total: whole, funds: [numberOf(figure, language)] };
  if (largest === undefined) return fill(words['finding.leadTotal'], values);
  const part = { part: nameOf(largest.programme, own, language), share: [derivedNumber(largest.share, language)] };
  return fill(words['finding.leadTotalPart'], { ...values, ...part });
}

function shareSentence({ money, total, share }: Of<'share'>, own: Book, language: Language): Sentence {
  const label = measureTitle(own, money.key, language);
  const whole = midSentence(titleOf(total.title, language), own, language);
  return fill(strings[language]['finding.shareOf'], { label, total: whole, share: [derivedNumber(share, language)] });
}

function standingSentence({ programme, figure }: Of<'standard'>, own: Book, language: Language): Sentence {
  return fill(strings[language]['finding.standardAlone'], {
    ...{ period: periodWords(figure, own, language), programme: nameOf(programme, own, language) },
    ...{ label: labelOf(figure, own, language), value: [numberOf(figure, language)] },
  });
}

function largestSentence({ measure, name }: Of<'largest'>, own: Book, language: Language): Sentence {
  const { figure, programme, area } = name;
  const who =
    programme === undefined ? areaTitle(own, area ?? figure.key.area, language) : nameOf(programme, own, language);
  const about = { measure: measure.code, programme: programme === undefined ? figure.key.programme : '' };
  const label = midSentence(measureTitle(own, about, language), own, language);
  const period = periodWords(figure, own, language);
  return fill(strings[language][largestKey(measure, figure)], {
    period,
    who,
    label,
    value: [numberOf(figure, language)],
  });
}

function largestKey({ kind }: Of<'largest'>['measure'], { cell }: Figure) {
  if (kind === 'standard' || kind === 'rate') return 'finding.highest';
  const quantity = isValue(cell) ? findUnit(cell.unit)?.quantity : undefined;
  return isMoney(quantity ?? '') ? 'finding.largestAmount' : 'finding.largest';
}

function standardSentence(
  { own: figure, other, change, growth }: Of<'standardAgainst'>,
  own: Book,
  language: Language,
): Sentence {
  const words = strings[language];
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const key = (['standard.below', 'standard.equal', 'standard.above'] as const)[directionOf(change) + 1]!;
  return fill(words[key], {
    ...{ period: periodWords(figure, own, language), label: labelOf(figure, own, language) },
    ...{ programme: programme === undefined ? '' : nameOf(programme, own, language) },
    ...{ area: areaTitle(own, other.key.area, language) },
    ...{ value: [numberOf(figure, language)], other: [numberOf(other, language)] },
    ...{ difference: [sizeNumber(change, language)], rate: rateWords(growth, words['standard.rate'], language) },
  });
}

function changeSentence(
  { measure, later, earlier, change, growth }: Of<'change'>,
  own: Book,
  language: Language,
): Sentence {
  const words = strings[language];
  const direction = (['down', 'same', 'up'] as const)[directionOf(change) + 1]!;
  const family = measure.kind === 'standard' ? 'standard' : 'amount';
  return fill(words[`change.${family}.${direction}`], {
    ...{ period: periodWords(later, own, language), label: measureTitle(own, later.key, language) },
    ...{ value: [numberOf(later, language)], earlier: [literal(earlierWords(earlier, language))] },
    ...{ difference: [sizeNumber(change, language)] },
    rate: direction === 'same' ? [] : rateWords(growth, words[`change.rate.${direction}`], language),
  });
}

/** The year compared with; of a month, that month. */
function earlierWords({ key, year }: Figure, language: Language): string {
  const month = wholeMonth(key.period);
  return month === undefined ? year : formatMonth(month, language);
}

function paidSentence({ paid, money, persons }: Of<'paidAgainstStandard'>, language: Language): Sentence {
  return fill(strings[language]['finding.paid'], {
    paid: [derivedNumber(paid, language)],
    money: [numberOf(money, language)],
    persons: [numberOf(persons, language)],
    months: [literal('12')],
  });
}

function labelOf({ key }: Figure, own: Book, language: Language): string {
  return midSentence(measureTitle(own, key, language), own, language);
}

function nameOf(programme: Programme, own: Book, language: Language): string {
  return midSentence(programmeTitle(programme, language), own, language);
}

function directionOf({ cell }: Derived): -1 | 0 | 1 {
  return isValue(cell) ? sign(cell.value) : 0;
}

/** Nothing where there is no rate: a change from zero has none. */
function rateWords(growth: Derived, template: string, language: Language): Sentence {
  return isValue(growth.cell) ? fill(template, { rate: [sizeNumber(growth, language)] }) : [];
}
