/** The audit of suppression: nothing withheld follows from this release and earlier editions. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { flowLines, overlaps, type WithheldFigure } from '../rule/disclosureRule.ts';
import { knownNumbers, type Component, type Equation, type Interval, type KnownNumber } from './equation.ts';
import { insiders } from './insiders.ts';
import { intervals } from './intervals.ts';
import { countsByAmounts, linkedPublished, requirements, type Intervals } from './requirements.ts';
import { disclosedSpans, statements } from './statements.ts';

/** No wording gives a number or its bounds. */
export const auditProblems = {
  'withheld-derivable': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但由其他公布的数字可以推算出来，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：在同一合计中再把一个数字标为 c，或不公布合计',
    },
    en: {
      fact: '{figure} is withheld, and can be worked out from what is published, or nearly',
      remedy: 'see disclosure.html in the folder .staff: withhold (c) another figure of that sum, or the sum itself',
    },
  }),
  'withheld-opened': error({
    'zh-CN': {
      fact: '把这一版和以前各版对照，可以推算不予公布的 {figure}，或限定在很小的范围',
      remedy: '看 .staff 文件夹里的 disclosure.html：以前不公布的数字现在也不要公布，或撤回这项更正',
    },
    en: {
      fact: 'this edition beside earlier ones tells {figure}, which is withheld, or nearly',
      remedy:
        'see disclosure.html in the folder .staff: go on withholding what was withheld before, or leave the correction out',
    },
  }),
  'withheld-linked': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但同一地区、项目、年份的相关数字（资金、人均、其他人数）公布了',
      remedy: '把相关数字也标为 c；确与人无关的指标（如床位）写入 nianbao.disclosure.unlinked',
    },
    en: {
      fact: '{figure} is withheld, and something linked to it (money, an average, another count) is published',
      remedy:
        'withhold (c) that as well; a measure that says nothing of people (beds) goes into nianbao.disclosure.unlinked',
    },
  }),
  'withheld-told': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但由资金的可能范围和其他地区的人均水平可以看出大致人数',
      remedy: '在同一项目中再把一个地区标为 c，使资金的可能范围变大',
    },
    en: {
      fact: '{figure} is withheld, and the money it can have had, at the averages of other areas, tells about how many there are',
      remedy: 'withhold (c) another area of that programme, so that more money comes into question',
    },
  }),
  'withheld-known': error({
    'zh-CN': {
      fact: '{figure} 不予公布，但知道另一个小数字的人（那里只有他一人）可以推算出来',
      remedy: '在同一合计中再把一个较大的数字标为 c',
    },
    en: {
      fact: '{figure} is withheld, and whoever knows another small count, being the only one in it, can work it out',
      remedy: 'withhold (c) a larger figure of that sum',
    },
  }),
  'period-told': error({
    'zh-CN': {
      fact: '{figure} 减去其他时期已公布的数字，得出一个没有公布过的小数字',
      remedy:
        '把它标为 c，或只公布不重叠的时期；确须公布的，写入 nianbao.disclosure.exemptions 的数字不再受保护，请先确认',
    },
    en: {
      fact: '{figure} less what is published of other periods tells a small number of which no row tells',
      remedy: 'withhold it (c), or publish only periods that do not overlap; an exemption of it gives that number away',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** `opened`: by an earlier edition; `told`: by money; `known`: to who knows another count; `period-told`: by periods */
export type AuditCode =
  'withheld-derivable' | 'withheld-opened' | 'withheld-linked' | 'withheld-told' | 'withheld-known' | 'period-told';

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
  edition: EditionFigures,
  withheld: WithheldFigure[],
  earlier: EditionFigures[] = [],
): Promise<Audit> {
  if (withheld.length === 0 && !flowLines(edition).some(overlaps)) return { findings: [], intervals: new Map() };
  const alone = reading(edition, withheld, []);
  const current = await intervals(alone.unknowns, alone.equations);
  const all = reading(edition, withheld, earlier);
  const beside = earlier.length === 0 ? current : await intervals(all.unknowns, all.equations);
  const isKept = requirements(edition, withheld);
  const findingsOf = (code: AuditCode, isFound: (withheldFigure: WithheldFigure) => boolean): AuditFinding[] =>
    withheld.filter(isFound).map(({ figure }) => ({ code, figure }));
  const findings = [
    ...findingsOf('withheld-derivable', (withheldFigure) => !isKept(withheldFigure, current)),
    ...findingsOf('withheld-opened', (withheldFigure) => !isKept(withheldFigure, beside)),
    ...linkedPublished(edition, withheld).map((figure): AuditFinding => ({ code: 'withheld-linked', figure })),
    ...countsByAmounts(edition, withheld, beside).map((figure): AuditFinding => ({ code: 'withheld-told', figure })),
    ...disclosedSpans(edition, beside).map((figure): AuditFinding => ({ code: 'period-told', figure })),
    ...(await insiders(alone, withheld)).map((figure): AuditFinding => ({ code: 'withheld-known', figure })),
  ];
  return { findings: once(findings), intervals: byFigure(withheld, beside) };
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
function reading(edition: EditionFigures, withheld: WithheldFigure[], earlier: EditionFigures[]): Component {
  const now = knownNumbers(edition.figures);
  const latestEquations = equationsOf(statements(edition), (place) => now.get(place));
  const latest = new Map([...earlier, edition].flatMap(({ figures }) => [...knownNumbers(figures)]));
  const old = earlier.toReversed().flatMap((pastEdition) => {
    const known = knownNumbers(pastEdition.figures);
    return equationsOf(statements(pastEdition), (place) => known.get(place) ?? latest.get(place));
  });
  const equations = [...latestEquations, ...old];
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const places = new Set([
    ...withheld.map(({ figure }) => placeKey(figure)),
    ...equations.flatMap(({ terms }) => terms.map(([place]) => place)),
  ]);
  return { unknowns: [...places].map((id) => ({ id, least: least.get(id) ?? 0 })), equations };
}

/** Equations of the unknown numbers, with the slack of rounding. */
function equationsOf(statements: Equation[], known: (place: string) => KnownNumber | undefined): Equation[] {
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
