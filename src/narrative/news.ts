/** The most newsworthy findings for a limited space, ordered and without repetition. */
import { wayOf, type Comparison } from '../figures/compare.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { findUnit, isMoney } from '../model/unit.ts';
import type { Finding } from './findings/finding.ts';

/**
 * Chosen and ordered by kind, in every language: 1. A turn, a changed standard, an extreme, a run, a change with its
 * source, a change, a moved share, a rank, an average; what stayed the same last. 2. Within a kind the larger change
 * in percent. 3. Of one figure one finding of its years, parts, rank or average; a change with its source replaces
 * the plain one, but yields to a turn, run or extreme. 4. Each subject (people, money, standards, parts, ranks,
 * averages) comes once before any comes twice.
 */
type Kind = Finding['kind'] | 'set' | 'same';

const kindsInOrder: Kind[] = [
  ...(['turn', 'set', 'extreme', 'run', 'contribution', 'changes', 'change', 'sharePoints'] as const),
  ...(['rank', 'largest', 'perResidents', 'average', 'householdSize', 'same'] as const),
];

export function newsworthy(findings: (Finding | undefined)[], budget: number): Finding[] {
  const ranked = findings
    .filter((finding) => finding !== undefined)
    .toSorted((a, b) => placeInOrder(a) - placeInOrder(b) || sizeOf(b) - sizeOf(a));
  const once = ranked.filter((finding, index) => !ranked.slice(0, index).some((other) => isRepeated(finding, other)));
  const firsts = once.filter(
    (finding, index) => !once.slice(0, index).some((other) => topicOf(other) === topicOf(finding)),
  );
  const chosen = new Set([...new Set([...firsts, ...once])].slice(0, budget));
  return once.filter((finding) => chosen.has(finding)).map(withoutRepeatedChange);
}

function placeInOrder(finding: Finding): number {
  const place = kindsInOrder.indexOf(kindOf(finding));
  return place < 0 ? kindsInOrder.length : place;
}

function kindOf(finding: Finding): Kind {
  if (finding.kind !== 'change') return finding.kind;
  if (wayOf(finding.change) === 0) return 'same';
  return finding.measure.kind === 'standard' ? 'set' : 'change';
}

/** In percent, without sign. */
function sizeOf(finding: Finding): number {
  const cell = comparisonOf(finding)?.growth.cell;
  return cell !== undefined && isValue(cell) ? Math.abs(Number(cell.value)) : 0;
}

function comparisonOf(finding: Finding): Comparison | undefined {
  if ('later' in finding) return finding;
  if (finding.kind === 'changes') return finding.changes[0];
  if (finding.kind === 'contribution') return finding.whole;
  return finding.kind === 'extreme' ? finding.change : undefined;
}

/** Whether a heading on a figure has told of its years what the finding tells. */
export function isTold(finding: Finding | undefined, heading: Figure | undefined): boolean {
  if (finding === undefined || heading === undefined || aspectOf(finding) !== 'years') return false;
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

const places: Kind[] = ['rank', 'largest'];
const averages: Kind[] = ['average', 'householdSize', 'perResidents'];

function aspectOf({ kind }: Finding): string {
  if (places.includes(kind)) return 'place';
  if (averages.includes(kind)) return kind;
  return kind === 'contribution' || kind === 'sharePoints' ? kind : 'years';
}

function topicOf(finding: Finding): string {
  if (averages.includes(finding.kind)) return 'average';
  const aspect = aspectOf(finding);
  const [figure] = aspect === 'years' ? aboutOf(finding) : [];
  if (figure === undefined || !isValue(figure.cell)) return aspect;
  const unit = findUnit(figure.cell.unit);
  return unit?.per !== undefined ? 'set' : isMoney(unit?.quantity ?? '') ? 'money' : 'people';
}

function figuresOf(finding: Finding): string[] {
  return aboutOf(finding).map(({ id }) => id);
}

function aboutOf(finding: Finding): Figure[] {
  if (finding.kind === 'changes') return finding.changes.map(({ later }) => later);
  const change = comparisonOf(finding);
  if (change !== undefined) return [change.later];
  if ('figure' in finding) return [finding.figure];
  if ('name' in finding) return [finding.name.figure];
  return 'money' in finding && finding.money !== undefined ? [finding.money] : [];
}
