import type { PastEdition } from '../edition.ts';
import { ofWhich } from '../ofWhich.ts';
import { placeKey } from '../placeKey.ts';
import { knownNumbers } from './knownNumbers.ts';
import { restPlace } from '../restPlace.ts';
import { sumStatement, type Statement } from './statement.ts';

/**
 * A part (其中) with the rest is its whole. Where the parts that are published always come to their whole, they are taken
 * to do so everywhere.
 */
export function partStatements({ source, figures }: PastEdition): Statement[] {
  const known = knownNumbers(figures);
  const present = new Set(figures.map(placeKey));
  return [...ofWhich(source.descriptor.nianbao.measures)].flatMap(([measure, codes]) => {
    const families = figures
      .filter(({ key }) => key.measure === measure)
      .map(({ key, year }) => {
        const at = (code: string) => placeKey({ key: { ...key, measure: code }, year });
        return sumStatement(
          at(measure),
          codes.map(at).filter((place) => present.has(place)),
        );
      });
    const rests = families.flatMap(({ terms: [whole, ...parts] }) =>
      parts.map(([part]) => sumStatement(whole![0], [part, restPlace(whole![0], part)])),
    );
    const full = families.filter(({ terms }) => terms.length === codes.length + 1);
    return [...rests, ...(codes.length > 1 && addUp(full, known) ? full : [])];
  });
}

function addUp(families: Statement[], known: ReturnType<typeof knownNumbers>): boolean {
  const sums = families.flatMap(({ terms }) => {
    const values = terms.map(([place, sign]) => (known.get(place)?.value ?? NaN) * sign);
    const sum = values.reduce((a, b) => a + b, 0);
    return Number.isNaN(sum) ? [] : [sum];
  });
  return sums.length > 0 && sums.every((sum) => sum === 0);
}
