/** What a finding is about, and the name by which an office pins or forbids it: kind/measure/programme/area/period. */
import type { Comparison } from '../figures/compare.ts';
import type { Figure } from '../model/cell.ts';
import type { Finding } from './findings/finding.ts';

/** change/funds/dibao/321081/2021. */
export function findingName(finding: Finding): string {
  const [figure] = aboutOf(finding);
  const { measure = '', programme = '', area = '' } = figure?.key ?? {};
  return [finding.kind, measure, programme, area, figure?.year ?? ''].join('/');
}

/** The figures whose news it is, the first first. */
export function aboutOf(finding: Finding): Figure[] {
  if (finding.kind === 'changes' || finding.kind === 'parting') return finding.changes.map(({ later }) => later);
  if (finding.kind === 'concentration') return [finding.whole];
  const change = comparisonOf(finding);
  if (change !== undefined) return [change.later];
  if ('figure' in finding) return [finding.figure];
  if ('name' in finding) return [finding.name.figure];
  if (finding.kind === 'served') return [...finding.counts.map(({ figure }) => figure), finding.money ?? []].flat();
  if (finding.kind === 'householdSize') return [finding.persons];
  return 'money' in finding ? [finding.money] : [];
}

export function comparisonOf(finding: Finding): Comparison | undefined {
  if ('later' in finding) return finding;
  if (finding.kind === 'changes' || finding.kind === 'parting') return finding.changes[0];
  if (finding.kind === 'contribution' || finding.kind === 'changeMade') return finding.whole;
  return finding.kind === 'extreme' ? finding.change : undefined;
}
