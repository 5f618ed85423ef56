/** The most newsworthy findings for a limited space, without repetition: scored, and as the office has pinned, ordered or forbidden them. */
import { type Book, latestFigure, topProgrammes } from '../figures/book.ts';
import { wholeNumber } from '../figures/compare.ts';
import { type Figure, isValue } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import type { Edition, FindingChoice } from '../model/edition.ts';
import { findUnit, isMoney } from '../model/unit.ts';
import { aboutOf, findingName, type Finding } from './findings/finding.ts';
import { trendFinding } from './findings/trend.ts';
import { programmeNews } from './programmeNews.ts';
import { type Score, scoreOf, sumOfScore } from './score.ts';

/** Where findings are chosen: the figures, and the editions in which the office says which of their year to take. */
export type Desk = { book: Book; site: { editions: Pick<Edition, 'year' | 'findings'>[] } };

/**
 * Of one figure one finding of its years, parts, rank or average; a change with its source replaces the plain one, but
 * yields to a better one. Each subject (people, money, standards, parts, ranks, averages) comes once before any twice.
 */
export function newsworthy(desk: Desk, findings: (Finding | undefined)[], budget: number): Finding[] {
  const ranked = rankedFindings(desk, findings);
  const once = ranked.filter((finding, index) => !ranked.slice(0, index).some((other) => isRepeated(finding, other)));
  const firsts = once.filter(
    (finding, index) => !once.slice(0, index).some((other) => topicOf(other) === topicOf(finding)),
  );
  const chosen = new Set([...new Set([...firsts, ...once])].slice(0, budget));
  return once.filter((finding) => chosen.has(finding)).map(withoutRepeatedChange);
}

/** The best first, without those that are forbidden or trivial; nothing more of what a forbidden one is about. */
export function rankedFindings(desk: Desk, findings: (Finding | undefined)[]): Finding[] {
  const { pin, order, forbid } = choiceOf(desk);
  const all = findings.filter((finding) => finding !== undefined && !isTrivial(finding)) as Finding[];
  const closed = new Set(all.filter((finding) => forbid.has(findingName(finding))).flatMap((one) => figuresOf(one)));
  const named = [...pin, ...order];
  const place = (finding: Finding) =>
    named.includes(findingName(finding)) ? named.indexOf(findingName(finding)) : named.length;
  const sums = new Map(all.map((finding) => [finding, sumOfScore(scoreOf(desk.book, finding))]));
  return all
    .filter((finding) => !figuresOf(finding).some((id) => closed.has(id)))
    .toSorted((a, b) => place(a) - place(b) || sums.get(b)! - sums.get(a)!);
}

/** What the editions of the year say together; reasons by name. */
function choiceOf({ book, site }: Desk): { pin: string[]; order: string[]; forbid: Map<string, FindingReason> } {
  const choices = site.editions.filter(({ year }) => year === book.year).map(({ findings }) => findings ?? {});
  return {
    pin: choices.flatMap(({ pin = [] }) => pin),
    order: choices.flatMap(({ order = [] }) => order),
    forbid: new Map(choices.flatMap(({ forbid = [] }) => forbid.map(({ name, reason }) => [name, reason] as const))),
  };
}

type FindingReason = NonNullable<FindingChoice['forbid']>[number]['reason'];

/** The third of three, the fourth of five: nobody asks for the places in the middle. */
const mostPlaces = 3;

function isTrivial(finding: Finding): boolean {
  if (finding.kind !== 'rank') return false;
  const place = wholeNumber(finding.place);
  return place > mostPlaces || place * 2 > wholeNumber(finding.of) || finding.isTied;
}

/** Whether a heading on a figure has told of its years, near or far, what the finding tells. */
export function isTold(finding: Finding | undefined, heading: Figure | undefined): boolean {
  if (finding === undefined || heading === undefined || !/^(years|longRun)$/.test(aspectOf(finding))) return false;
  return figuresOf(finding).includes(heading.id);
}

function isRepeated(finding: Finding, other: Finding): boolean {
  const isOfOneKind = aspectOf(finding) === aspectOf(other) || (isPlain(finding) && other.kind === 'contribution');
  return isOfOneKind && figuresOf(finding).some((id) => figuresOf(other).includes(id));
}

/** Only the part, where an earlier sentence has the change. */
function withoutRepeatedChange(finding: Finding, index: number, all: Finding[]): Finding {
  const [whole] = finding.kind === 'contribution' ? figuresOf(finding) : [];
  const years = all.slice(0, index).filter((other) => aspectOf(other) === 'years');
  const isTold = years.some((other) => whole !== undefined && figuresOf(other).includes(whole));
  return finding.kind === 'contribution' && isTold ? { ...finding, isChangeStated: true } : finding;
}

function isPlain({ kind }: Finding): boolean {
  return kind === 'change' || kind === 'changes';
}

/** Findings of one aspect of a figure say the same of it. */
const aspects: Partial<Record<Finding['kind'], string>> = {
  rank: 'place',
  largest: 'place',
  concentration: 'concentration',
  average: 'average',
  householdSize: 'householdSize',
  perResidents: 'perResidents',
  perHead: 'perHead',
  contribution: 'contribution',
  sharePoints: 'sharePoints',
  longRun: 'longRun',
  gap: 'gap',
  rule: 'gap',
};

const averages = ['average', 'householdSize', 'perResidents', 'perHead'];

function aspectOf({ kind }: Finding): string {
  return aspects[kind] ?? 'years';
}

function topicOf(finding: Finding): string {
  const aspect = aspectOf(finding);
  if (averages.includes(aspect)) return 'average';
  const [figure] = aspect === 'years' ? aboutOf(finding) : [];
  if (figure === undefined || !isValue(figure.cell)) return aspect;
  const unit = findUnit(figure.cell.unit);
  return unit?.per !== undefined ? 'set' : isMoney(unit?.quantity ?? '') ? 'money' : 'people';
}

function figuresOf(finding: Finding): string[] {
  return aboutOf(finding).map(({ id }) => id);
}

/** `reason` of a finding that is forbidden. */
export type ScoredFinding = {
  finding: Finding;
  name: string;
  score: Score;
  sum: number;
  isPinned: boolean;
  reason?: string;
};

export function allFindings(desk: Desk): ScoredFinding[] {
  const { book } = desk;
  const { pin, order, forbid } = choiceOf(desk);
  const totals = book.release.description.totals.flatMap((total) => {
    const figure = latestFigure(book, total.measure, totalCode(total));
    return trendFinding(book, figure) ?? [];
  });
  const programmes = topProgrammes(book).flatMap((programme) => programmeNews(book, programme));
  return [...totals, ...programmes]
    .filter((finding) => finding !== undefined)
    .map((finding): ScoredFinding => {
      const name = findingName(finding);
      const score = scoreOf(book, finding);
      const reason = forbid.get(name);
      const isPinned = pin.includes(name) || order.includes(name);
      return { finding, name, score, sum: sumOfScore(score), isPinned, ...(reason !== undefined && { reason }) };
    })
    .toSorted((a, b) => b.sum - a.sum);
}
