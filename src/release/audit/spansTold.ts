import { countUnits } from '../disclosure/countUnits.ts';
import { ruleOf } from '../disclosure/ruleOf.ts';
import type { Figure } from '../../model/cell.ts';
import type { PastEdition } from '../edition.ts';
import { flowLines, overlaps } from '../flowLines.ts';
import type { Interval } from './equation.ts';
import { spans } from './periodStatements.ts';

/** Numbers this near are one. */
const exact = 1e-6;

/**
 * Few of whom no row tells, and whom published periods tell when one is subtracted from another: the longest period that
 * holds them, once for a line.
 */
export function disclosedSpans(edition: PastEdition, found: Map<string, Interval>): Figure[] {
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
        const { low, high } = found.get(place) ?? { low: 0, high: Infinity };
        return high - low < exact && low > exact && low < threshold - exact;
      };
      const told = spans(line).filter((span) => !isFigure(span) && isTold(span));
      return told.length === 0 ? [] : [longest(line.steps, told[0]!)];
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
