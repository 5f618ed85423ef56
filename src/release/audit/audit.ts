/** The proof that nothing withheld can be computed from this release and every earlier edition. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { flowLines, overlaps, type WithheldFigure } from '../rule/withheldFigure.ts';
import type { Interval } from './equation.ts';
import { insiders } from './insiders.ts';
import { intervals } from './intervals.ts';
import { countsByAmounts, linkedPublished } from './linkedPublished.ts';
import { disclosedSpans } from './periodStatements.ts';
import { reading } from './reading.ts';
import { requirements, type Intervals } from './requirements.ts';

/**
 * Promise 4: what is withheld cannot be computed from what is published, now or in any earlier edition. A withheld count that
 * may be small must be possible at every value from one to its threshold, whatever a reader adds up, and whoever of those
 * counted elsewhere does it; another number must stay open. What is required depends on the rules and on published numbers,
 * on no withheld one; and nothing here knows how the companions were chosen.
 */

/**
 * `opened`: by an earlier edition; `told`: by the money; `known`: to somebody who knows another count; `period-told`: few of
 * whom no row tells, by periods that overlap.
 */
export type AuditCode =
  'withheld-derivable' | 'withheld-opened' | 'withheld-linked' | 'withheld-told' | 'withheld-known' | 'period-told';

type AuditFinding = { code: AuditCode; figure: Figure };
export type Audit = { findings: AuditFinding[]; intervals: Map<string, Interval> };

/** Intervals are by the id of the figure, in units without a scale. `earlier` editions from the oldest. */
export async function audit(
  edition: EditionFigures,
  withheld: WithheldFigure[],
  earlier: EditionFigures[] = [],
): Promise<Audit> {
  if (withheld.length === 0 && !flowLines(edition).some(overlaps)) return { findings: [], intervals: new Map() };
  const alone = reading(edition, withheld, []);
  const found = await intervals(alone.unknowns, alone.equations);
  const beside = earlier.length === 0 ? found : await besideEditions(edition, withheld, earlier);
  const isKept = requirements(edition, withheld);
  const own = (code: AuditCode, isFound: (withheldFigure: WithheldFigure) => boolean): AuditFinding[] =>
    withheld.filter(isFound).map(({ figure }) => ({ code, figure }));
  const findings = [
    ...own('withheld-derivable', (withheldFigure) => !isKept(withheldFigure, found)),
    ...own('withheld-opened', (withheldFigure) => !isKept(withheldFigure, beside)),
    ...linkedPublished(edition, withheld).map((figure): AuditFinding => ({ code: 'withheld-linked', figure })),
    ...countsByAmounts(edition, withheld, beside).map((figure): AuditFinding => ({ code: 'withheld-told', figure })),
    ...disclosedSpans(edition, beside).map((figure): AuditFinding => ({ code: 'period-told', figure })),
    ...(await insiders(alone, withheld)).map((figure): AuditFinding => ({ code: 'withheld-known', figure })),
  ];
  return { findings: once(findings), intervals: byFigure(withheld, beside) };
}

async function besideEditions(
  edition: EditionFigures,
  withheld: WithheldFigure[],
  earlier: EditionFigures[],
): Promise<Intervals> {
  const all = reading(edition, withheld, earlier);
  return intervals(all.unknowns, all.equations);
}

/** Each figure for the first thing found of it. */
function once(findings: AuditFinding[]): AuditFinding[] {
  const first = new Map<string, AuditFinding>();
  for (const finding of findings) if (!first.has(finding.figure.id)) first.set(finding.figure.id, finding);
  return [...first.values()];
}

function byFigure(withheld: WithheldFigure[], found: Intervals): Audit['intervals'] {
  return new Map(
    withheld.flatMap(({ figure }) => {
      const interval = found.get(placeKey(figure));
      return interval === undefined ? [] : [[figure.id, interval] as const];
    }),
  );
}
