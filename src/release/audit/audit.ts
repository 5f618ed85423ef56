/** The audit of suppression: nothing withheld follows from this release and earlier editions. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { balances, type StockBalance } from '../rule/payments.ts';
import { countUnits, ruleOf, type UnstatedNumber, type WithheldFigure } from '../rule/disclosureRule.ts';
import { knownNumbers, type Component, type Equation, type Interval, type KnownNumber } from './equation.ts';
import { assumptions, insiders } from './assumptions.ts';
import { intervals } from './intervals.ts';
import { narrowed, type Narrowed, type Target } from './joint.ts';
import { bounds, countsByAmounts, linkedPublished, requirements, widthOf, type Intervals } from './requirements.ts';
import type { AuditCode } from './problems.ts';
import { balanceStatements, disclosedSpans, statements } from './statements.ts';
import { smallUnstated, subtracted, withUnstated } from './sums.ts';

type AuditFinding = { code: AuditCode; figure: Figure };
export type Audit = { findings: AuditFinding[]; intervals: Map<string, Interval> };

/**
 * Promise 4: what is withheld cannot be computed from what is published, now or in any earlier edition. A withheld
 * count that may be small must be possible at every value from one to its threshold, also for whoever is counted in
 * another cell. What is required depends on the rules and published numbers only; how the secondary suppressions were
 * chosen is not used. Intervals are by the id of the figure, in units without a scale. `earlier` editions from the
 * oldest.
 */
export async function audit(
  published: EditionFigures,
  withheld: WithheldFigure[],
  earlier: EditionFigures[] = [],
  unstated: UnstatedNumber[] = [],
): Promise<Audit> {
  const edition = withUnstated(published, unstated);
  const small = smallUnstated(unstated);
  const flows = balances(published);
  const alone = reading(edition, withheld, [], flows);
  const current = await intervals(alone.unknowns, alone.equations);
  const past = earlier.map((one) => withUnstated(one, unstated));
  const all = reading(edition, withheld, past, flows);
  const beside = earlier.length === 0 ? current : await intervals(all.unknowns, all.equations);
  const guarded = [...withheld, ...small];
  const isKept = requirements(edition, guarded);
  const hidden = new Set(withheld.map(({ figure }) => placeKey(figure)));
  const isOpen = (one: WithheldFigure) => isKept(one, current) && isKept(one, beside);
  const exact = reading(edition, withheld, past, flows, exactly);
  const { told, guessed } = await toldTogether(edition, guarded.filter(isOpen), [exact, all], past);
  const { told: subtractedWholes, computed } = subtracted(
    edition,
    hidden,
    beside,
    earlier,
    small.filter((one) => !isOpen(one)),
  );
  const findingsOf = (code: AuditCode, isFound: (withheldFigure: WithheldFigure) => boolean): AuditFinding[] =>
    withheld.filter(isFound).map(({ figure }) => ({ code, figure }));
  const findings = [
    ...findingsOf('withheld-derivable', (withheldFigure) => !isKept(withheldFigure, current)),
    ...findingsOf('withheld-opened', (withheldFigure) => !isKept(withheldFigure, beside)),
    ...linkedPublished(edition, guarded).map((figure): AuditFinding => ({ code: 'withheld-linked', figure })),
    ...[...countsByAmounts(edition, guarded, beside), ...told].map((figure): AuditFinding => ({
      code: 'withheld-told',
      figure,
    })),
    ...guessed.map((figure): AuditFinding => ({ code: 'withheld-guessed', figure })),
    ...disclosedSpans(edition, beside).map((figure): AuditFinding => ({ code: 'period-told', figure })),
    ...(await insiders(alone, guarded)).map((figure): AuditFinding => ({ code: 'withheld-known', figure })),
    ...subtractedWholes.map((figure): AuditFinding => ({ code: 'unstated-told', figure })),
    ...computed.map((figure): AuditFinding => ({ code: 'unstated-computed', figure })),
  ];
  return { findings: once(findings), intervals: byFigure(withheld, beside) };
}

/**
 * By money, standards, averages and households together; only of counts that sums alone leave open. Printed sums are first
 * taken to be exact, and to be rounded where that contradicts itself.
 */
async function toldTogether(
  edition: EditionFigures,
  open: WithheldFigure[],
  [exact, rounded]: [Component, Component],
  earlier: EditionFigures[],
): Promise<Narrowed> {
  const known = latestNumbers([...earlier, edition]);
  const assumed = assumptions(edition).map(({ equations, ...rest }) => ({
    ...rest,
    equations: equationsOf(equations, known),
  }));
  const first = await narrowed(exact, assumed, targetsOf(edition, open));
  const second = await narrowed(rounded, assumed, first.unsolved);
  return {
    told: [...first.told, ...second.told],
    guessed: [...first.guessed, ...second.guessed],
    unsolved: second.unsolved,
  };
}

function targetsOf(edition: EditionFigures, open: WithheldFigure[]): Target[] {
  const limits = bounds(edition, open);
  const counted = countUnits(edition.source, edition.figures);
  const { least } = ruleOf(edition.source);
  return open
    .filter(({ figure }) => counted.has(figure.key.measure))
    .map((one) => {
      const { figure, threshold } = one;
      return threshold === undefined
        ? { figure, width: widthOf(one, least) }
        : { figure, wanted: limits(figure, threshold) };
    });
}

function once(findings: AuditFinding[]): AuditFinding[] {
  const first = new Map<string, AuditFinding>();
  for (const finding of findings) if (!first.has(finding.figure.id)) first.set(finding.figure.id, finding);
  return [...first.values()];
}

function byFigure(withheld: WithheldFigure[], intervals: Intervals): Audit['intervals'] {
  return new Map(
    withheld.flatMap(({ figure }) => {
      const interval = intervals.get(placeKey(figure));
      return interval === undefined ? [] : [[figure.id, interval] as const];
    }),
  );
}

/**
 * What readers know from this edition as it would be published and every earlier one: a number that one edition
 * withheld and another published is taken to be the same, as far as this contradicts nothing.
 */
function reading(
  edition: EditionFigures,
  withheld: WithheldFigure[],
  earlier: EditionFigures[],
  flows: StockBalance[],
  printed: Printed = rounded,
): Component {
  const statementsOf = (one: EditionFigures) => [...statements(one), ...balanceStatements(one, flows)];
  const now = knownNumbers(edition.figures);
  const latestEquations = equationsOf(statementsOf(edition), (place) => printed(now.get(place)));
  const latest = latestNumbers([...earlier, edition]);
  const old = earlier.toReversed().flatMap((pastEdition) => {
    const known = knownNumbers(pastEdition.figures);
    return equationsOf(statementsOf(pastEdition), (place) => printed(known.get(place) ?? latest(place)));
  });
  const equations = [...latestEquations, ...old];
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const places = new Set([
    ...withheld.map(({ figure }) => placeKey(figure)),
    ...equations.flatMap(({ terms }) => terms.map(([place]) => place)),
  ]);
  return { unknowns: [...places].map((id) => ({ id, least: least.get(id) ?? 0 })), equations };
}

/** Of a place, what the last of the editions that publishes it says. */
function latestNumbers(editions: EditionFigures[]): (place: string) => KnownNumber | undefined {
  const numbers = editions.map(({ figures }) => knownNumbers(figures)).toReversed();
  return (place) => numbers.find((known) => known.has(place))?.get(place);
}

/** What a printed number says of the true one. */
type Printed = (number: KnownNumber | undefined) => KnownNumber | undefined;

const rounded: Printed = (number) => number;
const exactly: Printed = (number) => number && { ...number, slack: 0 };

/** Equations of the unknown numbers, with the slack of rounding. */
function equationsOf(statements: readonly Equation[], known: (place: string) => KnownNumber | undefined): Equation[] {
  return statements.flatMap(({ terms, low, high }): Equation[] => {
    const open = merged(terms.filter(([place]) => known(place) === undefined));
    if (open.length === 0) return [];
    const shown = terms.flatMap(([place, coefficient]) => {
      const number = known(place);
      return number === undefined
        ? []
        : [{ value: coefficient * number.value, slack: Math.abs(coefficient) * number.slack }];
    });
    const sum = shown.reduce((total, { value }) => total + value, 0);
    const slack = shown.reduce((total, number) => total + number.slack, 0);
    return [{ terms: open, low: tidy(low - sum - slack), high: tidy(high - sum + slack) }];
  });
}

/** A number that a statement has twice. */
function merged(terms: Equation['terms']): Equation['terms'] {
  const sums = new Map<string, number>();
  for (const [place, coefficient] of terms) sums.set(place, (sums.get(place) ?? 0) + coefficient);
  return [...sums];
}

/** Without errors of floating point; no published number has as many decimals. */
function tidy(bound: number): number {
  return Number.isFinite(bound) ? Math.round(bound * 1e6) / 1e6 : bound;
}
