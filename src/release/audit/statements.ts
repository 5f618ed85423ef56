/** What the figures of an edition say of each other: sums, parts, rates and overlapping periods as equations. */
import { isValue, placeKey, type Figure } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { madeOnce } from '../../model/madeOnce.ts';
import { codeBefore, shiftedYears } from '../../model/period.ts';
import { cellUnit, rounding } from '../../model/unit.ts';
import { zoneWholes } from '../package/areas.ts';
import { ofWhich, type EditionFigures } from '../package/dataPackage.ts';
import { countUnits, flowLines, overlaps, restPlace, ruleOf, spanPlace, timesOf } from '../rule/disclosureRule.ts';
import type { StockBalance } from '../rule/payments.ts';
import type { FlowLine } from '../rule/disclosureRule.ts';
import { knownNumbers, sumStatement, tolerance, type Equation, type Interval } from './equation.ts';
import { besideFigure, isAddable, sumStatements } from './sums.ts';

/** The surest first. */
export const statements = madeOnce((edition: EditionFigures): readonly Equation[] => {
  const derivations = [sumStatements, periodStatements, rateStatements, partStatements, zoneStatements];
  return derivations.flatMap((derive) => derive(edition));
});

/** The stock of the year before, with who joined and without who left, is that of the year. */
export function balanceStatements({ figures }: EditionFigures, balances: StockBalance[]): Equation[] {
  const present = new Set(figures.map(placeKey));
  return balances.flatMap(({ stock, joined, left }) =>
    figures.flatMap(({ key, year }): Equation[] => {
      if (key.measure !== stock) return [];
      const at = (measure: string, of = year) => placeKey({ key: { ...key, measure }, year: of });
      const before = at(stock, codeBefore(year) ?? '');
      const terms: Equation['terms'] = [
        [before, -1],
        [at(joined), -1],
        [at(left), 1],
        [at(stock), 1],
      ];
      return terms.every(([place]) => present.has(place)) ? [{ terms, low: 0, high: 0 }] : [];
    }),
  );
}

/** A part (其中) and the rest are its whole. Where published parts always add up, all are taken to do so. */
function partStatements({ source, figures }: EditionFigures): Equation[] {
  const known = knownNumbers(figures);
  const present = new Set(figures.map(placeKey));
  return [...ofWhich(source.descriptor.nianbao.measures)].flatMap(([measure, codes]) => {
    const families = figures
      .filter(({ key }) => key.measure === measure)
      .map(({ key, year }) => {
        const places = codes.map((code) => placeKey({ key: { ...key, measure: code }, year }));
        const parts = places.filter((place) => present.has(place));
        return sumStatement(placeKey({ key, year }), parts);
      });
    const rests = families.flatMap(({ terms: [whole, ...parts] }) =>
      parts.map(([part]) => sumStatement(whole![0], [part, restPlace(whole![0], part)])),
    );
    const full = families.filter(({ terms }) => terms.length === codes.length + 1);
    return [...rests, ...(codes.length > 1 && addUp(full, known) ? full : [])];
  });
}

/** A zone and the rest are the area within whose divisions it lies. */
function zoneStatements({ source, figures }: EditionFigures): Equation[] {
  const wholes = zoneWholes(source);
  const amounts = new Set(source.descriptor.nianbao.measures.filter(isAddable).map(({ code }) => code));
  return figures.flatMap((figure): Equation[] => {
    const area = wholes.get(figure.key.area);
    if (area === undefined || !amounts.has(figure.key.measure)) return [];
    const whole = besideFigure(figure, { area });
    return [sumStatement(whole, [placeKey(figure), restPlace(whole, placeKey(figure))])];
  });
}

function addUp(families: Equation[], known: ReturnType<typeof knownNumbers>): boolean {
  const sums = families.flatMap(({ terms }) => {
    const values = terms.map(([place, sign]) => (known.get(place)?.value ?? NaN) * sign);
    const sum = values.reduce((a, b) => a + b, 0);
    return Number.isNaN(sum) ? [] : [sum];
  });
  return sums.length > 0 && sums.every((sum) => sum === 0);
}

/** A published rate with its rounding. */
function rateStatements({ source, figures }: EditionFigures): Equation[] {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  return figures.flatMap(({ key, year, cell }) => {
    const { ratio, change } = measures.get(key.measure) ?? {};
    const unit = cellUnit(cell);
    if (!isValue(cell) || unit === undefined) return [];
    const at = (measure: string, of = year) => placeKey({ key: { ...key, measure }, year: of });
    const value = Number(shift(cell.value, unit.exponent));
    const slack = Number(rounding(cell.value, unit));
    const between = (top: string, bottom: string, times: number, from: number): Equation[] => {
      const terms = (rate: number): Equation['terms'] => [
        [top, times],
        [bottom, -(from + rate)],
      ];
      return [
        { terms: terms(value - slack), low: 0, high: Infinity },
        { terms: terms(value + slack), low: -Infinity, high: 0 },
      ];
    };
    if (ratio !== undefined) return between(at(ratio.of), at(ratio.to), ratio.times ?? timesOf(unit), 0);
    return change === undefined ? [] : between(at(change), at(change, shiftedYears(year, -1)), 100, 100);
  });
}

type Span = { from: string; to: string; place: string };

/** Those that begin and end with a time of which no number is published: of others it is their rest that tells. */
function spans({ name, steps }: FlowLine): Span[] {
  const days = daysOf(steps);
  const published = new Set(steps.flatMap(({ figure, from, to }) => (isValue(figure.cell) ? [`${from}/${to}`] : [])));
  const isKnown = (index: number) => published.has(`${days[index]}/${days[index + 1]}`);
  const starts = days.slice(0, -1).filter((_, index) => !isKnown(index));
  const ends = days.slice(1).filter((_, index) => !isKnown(index));
  return starts.flatMap((from) =>
    ends.filter((to) => to > from).map((to) => ({ from, to, place: spanPlace(name, { from, to }) })),
  );
}

/** Each figure, and each time between two days, is the sum of the shortest times in it. */
function periodStatements(edition: EditionFigures): Equation[] {
  return flowLines(edition)
    .filter(overlaps)
    .flatMap((line) => {
      const days = daysOf(line.steps);
      const next = new Map(days.map((day, index) => [day, days[index + 1]]));
      const shortest = (from: string, to: string): string[] => {
        const daysWithin = days.filter((day) => day >= from && day <= to);
        return daysWithin.slice(1).map((day, index) => spanPlace(line.name, { from: daysWithin[index]!, to: day }));
      };
      const figures = line.steps.map(({ figure, from, to }) => sumStatement(placeKey(figure), shortest(from, to)));
      const longer = spans(line).filter(({ from, to }) => next.get(from) !== to);
      return [...figures, ...longer.map(({ from, to, place }) => sumStatement(place, shortest(from, to)))];
    });
}

function daysOf(steps: FlowLine['steps']): string[] {
  return [...new Set(steps.flatMap(({ from, to }) => [from, to]))].toSorted();
}

/** The longest period of each line in which subtracting published periods discloses a small span without a row. */
export function disclosedSpans(edition: EditionFigures, intervals: Map<string, Interval>): Figure[] {
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  return flowLines(edition)
    .filter(overlaps)
    .flatMap((line) => {
      const { key } = line.steps[0]!.figure;
      const unit = units.get(key.measure);
      const threshold = unit === undefined ? 1 : rule.threshold(key, unit);
      const isFigure = ({ from, to }: { from: string; to: string }) =>
        line.steps.some((step) => step.from === from && step.to === to);
      const isTold = ({ place }: { place: string }) => {
        const { low, high } = intervals.get(place) ?? { low: 0, high: Infinity };
        return high - low < tolerance && low > tolerance && low < threshold - tolerance;
      };
      const disclosed = spans(line).filter((span) => !isFigure(span) && isTold(span));
      return disclosed.length === 0 ? [] : [longest(line.steps, disclosed[0]!)];
    });
}

function longest(
  steps: { figure: Figure; from: string; to: string }[],
  { from, to }: { from: string; to: string },
): Figure {
  const length = (step: { from: string; to: string }) => Date.parse(step.to) - Date.parse(step.from);
  const holding = steps.filter((step) => step.from <= from && step.to >= to);
  return (holding.length > 0 ? holding : steps).toSorted((a, b) => length(b) - length(a))[0]!.figure;
}
