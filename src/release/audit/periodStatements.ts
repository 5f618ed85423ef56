import type { PastEdition } from '../edition.ts';
import { flowLines, overlaps, type FlowLine } from '../flowLines.ts';
import { placeKey } from '../placeKey.ts';
import { spanPlace } from '../spanPlace.ts';
import { sumStatement, type Statement } from './statement.ts';

/** A time between two days on which a period of a line begins or ends; `place` of what came to pass in it. */
export type Span = { from: string; to: string; place: string };

/** Every time between two days of a line. */
export function spans({ name, steps }: FlowLine): Span[] {
  const days = daysOf(steps);
  return days.flatMap((from, index) =>
    days.slice(index + 1).map((to) => ({ from, to, place: spanPlace(name, { from, to }) })),
  );
}

/** Where periods of a flow overlap: each figure, and each time between two days, is the sum of the shortest times in it. */
export function periodStatements(edition: PastEdition): Statement[] {
  return flowLines(edition)
    .filter(overlaps)
    .flatMap((line) => {
      const days = daysOf(line.steps);
      const shortest = (from: string, to: string): string[] => {
        const own = days.filter((day) => day >= from && day <= to);
        return own.slice(1).map((day, index) => spanPlace(line.name, { from: own[index]!, to: day }));
      };
      const figures = line.steps.map(({ figure, from, to }) => sumStatement(placeKey(figure), shortest(from, to)));
      const longer = spans(line).filter(({ from, to }) => days.indexOf(to) - days.indexOf(from) > 1);
      return [...figures, ...longer.map(({ from, to, place }) => sumStatement(place, shortest(from, to)))];
    });
}

function daysOf(steps: FlowLine['steps']): string[] {
  return [...new Set(steps.flatMap(({ from, to }) => [from, to]))].toSorted();
}
