import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import { sumsOfSome } from './sums.ts';
import type { Truth } from './truth.ts';
import { stepsOf } from './view.ts';

/** An edition as a judge sees it, who knows the truth; `partsOf` and `wholesOf` are what adds up in it. */
export type Judged = {
  edition: Edition;
  truth: Truth;
  hidden: Set<string>;
  /** Places that have a row with a number or a mark. */
  stated: Set<string>;
  published: Map<string, number>;
  partsOf: Map<string, string[][]>;
  wholesOf: Map<string, string[]>;
};

export function judged(edition: Edition, truth: Truth): Judged {
  const hidden = edition.rows.filter((row) => row['symbol'] === 'c').map(placeOfRow);
  const stated = edition.rows.filter((row) => row['symbol'] !== 'x').map(placeOfRow);
  return {
    edition,
    truth,
    hidden: new Set(hidden),
    stated: new Set(stated),
    published: publishedIn(edition),
    ...sumsIn(edition),
  };
}

/** The place of what women leave of persons, of which no edition has a row. */
export function restBeside(place: string): string {
  return placeBeside(place, { measure: 'rest' });
}

function publishedIn({ rows }: Edition): Map<string, number> {
  const shown = rows.filter((row) => row['symbol'] === '');
  const published = new Map(shown.map((row) => [placeOfRow(row), stepsOf(row)]));
  for (const [place, women] of [...published]) {
    const persons = published.get(placeBeside(place, { measure: 'persons' }));
    if (place.startsWith('women/') && persons !== undefined) published.set(restBeside(place), persons - women);
  }
  return published;
}

function sumsIn(edition: Edition): Pick<Judged, 'partsOf' | 'wholesOf'> {
  const all = sumsOfSome(edition);
  const pairs = all.flatMap(({ whole, parts }) => parts.map((part) => ({ whole, part })));
  const byPart = Map.groupBy(pairs, ({ part }) => part);
  const byWhole = Map.groupBy(all, ({ whole }) => whole);
  return {
    wholesOf: new Map([...byPart].map(([part, found]) => [part, found.map(({ whole }) => whole)])),
    partsOf: new Map([...byWhole].map(([whole, found]) => [whole, found.map(({ parts }) => parts)])),
  };
}
