import type { Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Figure } from '../model/cell.ts';
import { compare, decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import { plainText, type Sentence } from '../model/sentence.ts';
import type { Count, Finding } from './finding.ts';
import { derivedNumber, numberOf } from './numberOf.ts';
import { periodWords } from './periodWords.ts';
import { measureTitle, midSentence, programmeTitle, titleOf, verbOf } from './titles.ts';

type Served = Extract<Finding, { kind: 'served' }>;
/** Words about figures of one period. */
type Clause = { figure: Figure; words: Sentence };

/** Counts, money, share and standard of a programme; each period is said once, before the first clause of it. */
export function servedSentence(finding: Served, own: Book, language: Language): Sentence {
  const words = strings[language];
  const { money, standard, programme } = finding;
  const clauses = [
    ...countClauses(finding.counts, own, programme, language),
    ...(money === undefined ? [] : [{ figure: money, words: moneyWords(finding, money, own, language) }]),
  ];
  const body = joinWith(withPeriods(clauses, own, language), words['join.clauses']);
  if (standard === undefined) return fill(words['finding.served'], { body });
  const label = midSentence(measureTitle(own, standard.key, language), own, language);
  const standing = fill(words['finding.standard'], { label, standard: [numberOf(standard, language)] });
  const last = withPeriods([...clauses, { figure: standard, words: standing }], own, language).at(-1) ?? [];
  return fill(words['finding.served'], {
    body: clauses.length === 0 ? last : [...body, words['join.standard'], ...last],
  });
}

/** Each clause with its period, unless the one before has said it; a sentence begins with the first. */
function withPeriods(clauses: Clause[], own: Book, language: Language): Sentence[] {
  const periods = clauses.map(({ figure }) => periodWords(figure, own, language));
  return clauses.map(({ words }, index) => {
    const [period, before] = [periods[index] ?? [], periods[index - 1]];
    if (before !== undefined && plainText(before) === plainText(period)) return words;
    return fill(strings[language]['finding.during'], { period, body: words });
  });
}

function moneyWords({ share }: Served, money: Figure, own: Book, language: Language): Sentence {
  const words = strings[language];
  const label = midSentence(measureTitle(own, money.key, language), own, language);
  const paid = fill(words['finding.money'], { label, funds: [numberOf(money, language)] });
  if (share === undefined) return paid;
  const total = midSentence(titleOf(share.total.title, language), own, language);
  return [...paid, ...fill(words['finding.share'], { total, share: [derivedNumber(share.derived, language)] })];
}

/** One clause for counts of one period to which the same was done. */
function countClauses(counts: Count[], own: Book, programme: Programme, language: Language): Clause[] {
  const verb = ({ figure }: Count) => verbOf(own, figure, programme.code, language);
  const period = ({ figure }: Count) => plainText(periodWords(figure, own, language));
  const groups = Map.groupBy(counts, (count) => `${period(count)}/${verb(count)}`);
  return [...groups.values()].map((group) => {
    const list = listWords(
      group.map((count) => countWords(count, own, language)),
      language,
    );
    const done = verb(group[0]!).replace('{be}', isSingleCount(group) ? 'was' : 'were');
    return { figure: group[0]!.figure, words: fill(strings[language]['finding.counts'], { verb: done, list }) };
  });
}

function countWords({ figure, part }: Count, own: Book, language: Language): Sentence {
  const count = [numberOf(figure, language)];
  if (part === undefined) return count;
  return fill(strings[language]['finding.part'], {
    part: midSentence(programmeTitle(part, language), own, language),
    count,
  });
}

/** Whether English says `was`: a single count of exactly one. */
function isSingleCount(counts: Count[]): boolean {
  const cell = counts[0]?.figure.cell;
  return counts.length === 1 && cell?.state === 'value' && compare(cell.value, decimal(1)) === 0;
}

function listWords(items: Sentence[], language: Language): Sentence {
  const words = strings[language];
  if (items.length < 2) return items.flat();
  return [...joinWith(items.slice(0, -1), words['join.items']), words['join.last'], ...(items.at(-1) ?? [])];
}

function joinWith(items: Sentence[], between: string): Sentence {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}
