import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  leadTotal,
  measuresOf,
  partsOf,
  quantityOf,
  topProgrammes,
  type Book,
} from '../figures/book.ts';
import { totalCode } from '../model/totalCode.ts';
import { change, growth, isAlike, isComparable, isSamePeriod, perPersonMonth, share } from '../figures/derive.ts';
import type { Programme } from '../figures/release.ts';
import { wholeYear } from '../i18n/formatPeriod.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import { compare, decimal, type Decimal } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import type { Finding, NamedFigure } from './finding.ts';

/**
 * The declared total of the latest year and its largest part: the headline of a site. Where none is declared, what its
 * only programme served. Official figures only.
 */
export function leadFinding(own: Book): Finding | undefined {
  const lead = leadTotal(own);
  if (lead === undefined) return onlyProgramme(own);
  if (!isOfficial(lead.figure)) return undefined;
  const { total, figure } = lead;
  const parts = own.release.programmes.filter(({ code }) => total.programmes.includes(code));
  const largest = largestOf(parts.map((programme) => moneyOf(own, programme, figure, total.measure)));
  if (largest?.programme === undefined || !isAlike(largest.figure, figure) || !isSamePeriod(largest.figure, figure))
    return { kind: 'leadTotal', total, figure };
  const part = { programme: largest.programme, share: share(largest.figure, figure) };
  return { kind: 'leadTotal', total, figure, largest: part };
}

/** Several programmes without a total have no headline in common. */
function onlyProgramme(own: Book): Finding | undefined {
  const [programme, ...others] = leadingProgrammes(own).leading;
  const served = programme === undefined || others.length > 0 ? undefined : servedFinding(own, programme);
  if (served?.kind !== 'served' || served.counts.some(({ figure }) => !isOfficial(figure))) return undefined;
  return { ...served, standard: undefined };
}

/** What a programme served and spent in a year, official or demonstration, never both. */
export function servedFinding(own: Book, programme: Programme, area = own.area, year = own.year): Finding | undefined {
  const measures = measuresOf(own, programme.code, area);
  const at = (measure: Measure, code = programme.code) =>
    own.at({ measure: measure.code, programme: code, area, year });
  const counted = measures.filter((measure) => isCountMeasure(own, measure));
  const whole = counted.map((measure) => ({ figure: at(measure) }));
  const parts = partsOf(own, programme.code).flatMap((part) =>
    measuresOf(own, part.code, area)
      .filter((measure) => isCountMeasure(own, measure))
      .map((measure) => ({ figure: at(measure, part.code), part })),
  );
  const counts = [...whole, ...(whole.length > 0 ? [] : parts)].filter(({ figure }) => isValue(figure.cell));
  const money = measures.filter((measure) => isMoneyMeasure(own, measure)).map((one) => at(one))[0];
  const standard = measures.filter(({ kind }) => kind === 'standard').map((one) => at(one))[0];
  const known = [...counts.map(({ figure }) => figure), money, standard].filter((one) => one && isValue(one.cell));
  if (known.length === 0 || new Set(known.map((one) => isDemonstration(one!.cell))).size > 1) return undefined;
  return {
    ...{ kind: 'served', programme, counts },
    ...(money && isValue(money.cell) && { money, ...shareOf(own, programme, money) }),
    ...(standard && isValue(standard.cell) && { standard }),
  };
}

/** The largest of figures of one unit, status and period: said only where all of them are known and one stands out. */
export function largestFinding(measure: Measure, named: NamedFigure[]): Finding | undefined {
  const name = largestOf(named);
  return name === undefined ? undefined : { kind: 'largest', measure, name };
}

/** The own standard beside the one of an area above it: same measure, unit and period, both official. */
export function standardFinding(own: Book, programme: Programme, measure: Measure): Finding | undefined {
  const figure = own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year });
  const other = areasAbove(own)
    .flatMap((area) => own.find({ measure: measure.code, programme: programme.code, area, year: own.year }) ?? [])
    .find((candidate) => isAlike(figure, candidate) && isSamePeriod(figure, candidate));
  if (other === undefined) return undefined;
  return { kind: 'standardAgainst', own: figure, other, change: change(figure, other), growth: growth(figure, other) };
}

/**
 * The change on the year before, where both years are of one status, unit and kind of period. A change in a percentage
 * is in percentage points, which have no unit here: nothing is said of it.
 */
export function changeFinding(own: Book, measure: Measure, later: Figure): Finding | undefined {
  const earlier = yearBefore(own, measure, later);
  if (earlier === undefined || measure.kind === 'rate') return undefined;
  return { kind: 'change', measure, later, earlier, change: change(later, earlier), growth: growth(later, earlier) };
}

/** The figure of the year before, where the two may be compared: of one unit, status and kind of period. */
export function yearBefore(own: Book, measure: Measure, later: Figure): Figure | undefined {
  const { programme, area } = later.key;
  const earlier = own.find({ measure: measure.code, programme, area, year: String(Number(later.year) - 1) });
  if (earlier === undefined || !isComparable(later, earlier)) return undefined;
  const isDated = measure.kind === 'stock' || later.key.period.start !== undefined;
  return isDated && isYearLater(later, earlier) ? earlier : undefined;
}

/** Money paid per person and month, computed from a whole year: shown with its formula, beside the standard. */
export function paidFinding(own: Book, programme: Programme, area = own.area, year = own.year): Finding | undefined {
  const served = servedFinding(own, programme, area, year);
  if (served?.kind !== 'served' || served.money === undefined || served.standard === undefined) return undefined;
  const persons = served.counts.find(({ figure }) => quantityOf(own, figure.key.measure) === 'person')?.figure;
  if (persons === undefined || !isSamePeriod(served.money, persons) || !areWholeYears(served.money, persons))
    return undefined;
  return { kind: 'paidAgainstStandard', paid: perPersonMonth(served.money, persons), money: served.money, persons };
}

export function areasAbove({ release, area }: Book): string[] {
  const parent = release.areas.find(({ code }) => code === area)?.parent;
  if (!parent) return [];
  const rest = areasAbove({ release, area: parent } as Book);
  return [parent, ...rest];
}

/** Programmes of the lead total first, as they stand in the list; then the others. One that has ended is in neither. */
export function leadingProgrammes(own: Book): { leading: Programme[]; others: Programme[] } {
  const inLead = new Set(leadTotal(own)?.total.programmes ?? topProgrammes(own).map(({ code }) => code));
  const all = topProgrammes(own).filter(({ code }) => isCurrent(own, code));
  return { leading: all.filter(({ code }) => inLead.has(code)), others: all.filter(({ code }) => !inLead.has(code)) };
}

/** The same days of two years: whole calendar years, one month, or a stock counted on one day. */
function isYearLater(later: Figure, earlier: Figure): boolean {
  const [a, b] = [later.key.period, earlier.key.period];
  return a.end.slice(4) === b.end.slice(4) && a.start?.slice(4) === b.start?.slice(4);
}

/** Whether the programme or a part of it has a figure of the year, be it withheld or not available. */
export function isCurrent(own: Book, programme: string): boolean {
  const codes = [programme, ...partsOf(own, programme).map(({ code }) => code)];
  return codes.some((code) =>
    measuresOf(own, code).some(
      ({ code: measure }) => own.find({ measure, programme: code, area: own.area, year: own.year }) !== undefined,
    ),
  );
}

function areWholeYears(...figures: Figure[]): boolean {
  return figures.every(({ key }) => wholeYear(key.period) !== undefined);
}

function moneyOf(own: Book, programme: Programme, { key, year }: Figure, measure: string): NamedFigure {
  return { programme, figure: own.at({ measure, programme: programme.code, area: key.area, year }) };
}

function shareOf(own: Book, programme: Programme, money: Figure): object {
  const total = own.release.description.totals.find(
    ({ lead, programmes, measure }) => lead && measure === money.key.measure && programmes.includes(programme.code),
  );
  const { area } = money.key;
  const whole = total && own.find({ measure: total.measure, programme: totalCode(total), area, year: money.year });
  if (!whole || !isAlike(money, whole) || !isSamePeriod(money, whole)) return {};
  return { share: { total, derived: share(money, whole) } };
}

/** What does not apply is not compared. Beside a figure that is withheld or missing, and on a tie, nothing is largest. */
function largestOf(named: NamedFigure[]): NamedFigure | undefined {
  const [first, ...rest] = named.filter(({ figure }) => !isNotApplicable(figure));
  if (first === undefined || rest.length === 0) return undefined;
  const { figure } = first;
  if (rest.some((one) => !isAlike(figure, one.figure) || !isSamePeriod(figure, one.figure))) return undefined;
  const [largest, second] = [first, ...rest].toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  return compare(valueOf(largest!), valueOf(second!)) === 0 ? undefined : largest;
}

function isNotApplicable({ cell }: Figure): boolean {
  return cell.state === 'absent' && cell.why === 'not applicable';
}

function valueOf({ figure }: NamedFigure): Decimal {
  return isValue(figure.cell) ? figure.cell.value : decimal(0);
}
