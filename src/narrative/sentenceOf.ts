import type { Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { formatDate, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Figure } from '../model/cell.ts';
import { compare, decimal, sign } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Count, Finding } from './finding.ts';
import { derivedNumber, literal, numberOf, sizeNumber } from './numberOf.ts';
import { areaTitle, fundsLabel, measureTitle, programmeTitle, titleOf, verbOf } from './titles.ts';

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

/** A finding in words. A sentence ends with its full stop; `titleSentence` gives the same without, for a heading. */
export function sentenceOf(finding: Finding, own: Book, language: Language): Sentence {
  switch (finding.kind) {
    case 'leadTotal':
      return leadSentence(finding, language);
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

/** Without its full stop: a title. */
export function titleSentence(finding: Finding, own: Book, language: Language): Sentence {
  const sentence = sentenceOf(finding, own, language);
  const last = sentence.at(-1);
  return typeof last === 'string' ? [...sentence.slice(0, -1), last.replace(/[。.]$/, '')].filter(Boolean) : sentence;
}

function leadSentence({ total, figure, largest }: Of<'leadTotal'>, language: Language): Sentence {
  const words = strings[language];
  const values = { total: titleOf(total.title, language), funds: [numberOf(figure, language)] };
  if (largest === undefined) return fill(words['finding.leadTotal'], values);
  const part = { part: programmeTitle(largest.programme, language), share: [derivedNumber(largest.share, language)] };
  return fill(words['finding.leadTotalPart'], { ...values, ...part });
}

function servedSentence(finding: Of<'served'>, own: Book, language: Language): Sentence {
  const { counts, money, share, standard, programme } = finding;
  const words = strings[language];
  const clauses = [
    counts.length > 0 ? countsClause(counts, own, programme, language) : undefined,
    money && fill(words['finding.money'], { label: fundsLabel(own, money, language), funds: [numberOf(money, language)] }),
  ].filter((clause) => clause !== undefined);
  const shared =
    share &&
    fill(words['finding.share'], {
      total: titleOf(share.total.title, language),
      share: [derivedNumber(share.derived, language)],
    });
  const standing =
    standard &&
    fill(words['finding.standard'], {
      label: measureTitle(own, standard.key, language),
      standard: [numberOf(standard, language)],
    });
  const body = joined(clauses, words['join.clauses']);
  const first = counts[0]?.figure ?? money;
  const lead = first && body.length > 0 ? fill(words['finding.during'], { period: periodWords(first, language), body }) : [];
  return fill(words['finding.served'], {
    main: [...lead, ...(shared ?? [])],
    standard: standing === undefined ? [] : lead.length > 0 ? fill(words['finding.then'], { standing }) : standing,
  });
}

function shareSentence({ money, total, share }: Of<'share'>, own: Book, language: Language): Sentence {
  const label = measureTitle(own, money.key, language);
  const values = { label, total: titleOf(total.title, language), share: [derivedNumber(share, language)] };
  return fill(strings[language]['finding.shareOf'], values);
}

function standingSentence({ programme, figure }: Of<'standard'>, own: Book, language: Language): Sentence {
  const label = measureTitle(own, figure.key, language);
  const values = { programme: programmeTitle(programme, language), label, value: [numberOf(figure, language)] };
  return fill(strings[language]['finding.standardAlone'], values);
}

function countsClause(counts: Count[], own: Book, programme: Programme, language: Language): Sentence {
  const words = strings[language];
  const items = counts.map(({ figure, part }) =>
    part === undefined
      ? [numberOf(figure, language)]
      : fill(words['finding.part'], { part: programmeTitle(part, language), count: [numberOf(figure, language)] }),
  );
  const list = listed(items, language);
  const cell = counts[0]?.figure.cell;
  const isOne = counts.length === 1 && cell?.state === 'value' && compare(cell.value, decimal(1)) === 0;
  const verb = verbOf(own, counts[0]!.figure, programme.code, language).replace('{be}', isOne ? 'was' : 'were');
  return fill(words['finding.counts'], { verb, list });
}

function largestSentence({ measure, name }: Of<'largest'>, own: Book, language: Language): Sentence {
  const { figure, programme, area } = name;
  const who = programme === undefined ? areaTitle(own, area ?? figure.key.area, language) : programmeTitle(programme, language);
  const key = programme === undefined ? figure.key : { ...figure.key, programme: '' };
  const label = measureTitle(own, { ...key, measure: measure.code }, language);
  const template = strings[language][measure.kind === 'standard' ? 'finding.highest' : 'finding.largest'];
  return fill(template, { who, label, value: [numberOf(figure, language)] });
}

function standardSentence({ own: figure, other, change, growth }: Of<'standardAgainst'>, own: Book, language: Language): Sentence {
  const words = strings[language];
  const programme = own.release.programmes.find(({ code }) => code === figure.key.programme);
  const difference = change.cell.state === 'value' ? sign(change.cell.value) : 0;
  const key = (['standard.below', 'standard.equal', 'standard.above'] as const)[difference + 1]!;
  return fill(words[key], {
    ...{ programme: programme === undefined ? '' : programmeTitle(programme, language) },
    ...{ label: measureTitle(own, figure.key, language), area: areaTitle(own, other.key.area, language) },
    ...{ value: [numberOf(figure, language)], other: [numberOf(other, language)] },
    ...{ difference: [sizeNumber(change, language)], rate: [sizeNumber(growth, language)] },
  });
}

function changeSentence({ measure, later, earlier, change, growth }: Of<'change'>, own: Book, language: Language): Sentence {
  const words = strings[language];
  const direction = change.cell.state === 'value' ? sign(change.cell.value) : 0;
  const family = measure.kind === 'standard' ? 'standard' : 'amount';
  const key = `change.${family}.${direction < 0 ? 'down' : direction > 0 ? 'up' : 'same'}` as const;
  const rate =
    growth.cell.state === 'value' && direction !== 0
      ? fill(words[direction < 0 ? 'change.rateDown' : 'change.rateUp'], { rate: [sizeNumber(growth, language)] })
      : [];
  return fill(words[key], {
    ...{ label: measureTitle(own, later.key, language), value: [numberOf(later, language)] },
    ...{ difference: [sizeNumber(change, language)], rate, earlier: [literal(earlier.year)] },
  });
}

function paidSentence({ paid, money, persons }: Of<'paidAgainstStandard'>, language: Language): Sentence {
  return fill(strings[language]['finding.paid'], {
    paid: [derivedNumber(paid, language)],
    money: [numberOf(money, language)],
    persons: [numberOf(persons, language)],
    months: [literal('12')],
  });
}

/** 2021年; 2021年1月1日至2022年6月2日; In 2021, … as the start of a sentence. */
function periodWords(figure: Figure, language: Language): Sentence {
  const words = strings[language];
  const { start, end } = figure.key.period;
  const year = wholeYear(figure.key.period);
  if (year !== undefined) return fill(words['period.year'], { year: [literal(year)] });
  const to = [literal(formatDate(end, language))];
  if (start === undefined) return fill(words['period.until'], { end: to });
  return fill(words['period.between'], { start: [literal(formatDate(start, language))], end: to });
}

function listed(items: Sentence[], language: Language): Sentence {
  const words = strings[language];
  if (items.length < 2) return items.flat();
  return [...joined(items.slice(0, -1), words['join.items']), words['join.last'], ...(items.at(-1) ?? [])];
}

function joined(items: Sentence[], between: string): Sentence {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
