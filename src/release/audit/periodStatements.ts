/** Overlapping periods of a flow as sums of spans, and small spans that they disclose. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countUnits, flowLines, overlaps, ruleOf, spanPlace, type FlowLine } from '../rule/disclosureRule.ts';
import { sumStatement, tolerance, type Interval, type Equation } from './equation.ts';

type Span = { from: string; to: string; place: string };

function spans({ name, steps }: FlowLine): Span[] {
  const days = daysOf(steps);
  return days.flatMap((from, index) =>
    days.slice(index + 1).map((to) => ({ from, to, place: spanPlace(name, { from, to }) })),
  );
}

/** Each figure, and each time between two days, is the sum of the shortest times in it. */
export function periodStatements(edition: EditionFigures): Equation[] {
  return flowLines(edition)
    .filter(overlaps)
    .flatMap((line) => {
      const days = daysOf(line.steps);
      const shortest = (from: string, to: string): string[] => {
        const daysWithin = days.filter((day) => day >= from && day <= to);
        return daysWithin.slice(1).map((day, index) => spanPlace(line.name, { from: daysWithin[index]!, to: day }));
      };
      const figures = line.steps.map(({ figure, from, to }) => sumStatement(placeKey(figure), shortest(from, to)));
      const longer = spans(line).filter(({ from, to }) => days.indexOf(to) - days.indexOf(from) > 1);
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
