import { components } from './components.ts';
import type { Claim } from './claim.ts';
import { splitName } from './splitName.ts';
import type { Range, View } from './view.ts';

/** What is found of hidden numbers of one edition, where it says anything at all. */
export function claimsOf(hidden: string[], found: Map<string, Range>, edition: number): Claim[] {
  return hidden.flatMap((place): Claim[] => {
    const range = found.get(place);
    if (range === undefined || (range.low <= 1 && range.high === Infinity)) return [];
    return [{ place, edition, ...range }];
  });
}

/** The same of a union of editions, whose names tell the edition; with what is supposed of the numbers that hang together. */
export function claimsOfUnion(view: View, found: Map<string, Range>): Claim[] {
  const supposed = new Map(
    components(view).flatMap(({ places }) => {
      const own = { supposing: supposedOf(view, places), staying: stayingOf(view, places) };
      return places.map((place) => [place, own] as const);
    }),
  );
  return view.hidden.flatMap((name) => {
    const [edition, place] = splitName(name);
    const [claim] = claimsOf([name], found, parseInt(edition));
    return claim === undefined ? [] : [{ ...claim, place, ...supposed.get(name) }];
  });
}

function supposedOf({ ranges, hidden }: View, places: string[]): string[] {
  const isHidden = new Set(hidden);
  return places.filter((place) => isHidden.has(place) && ranges.get(place)!.low >= 1);
}

function stayingOf({ staying }: View, places: string[]): View['staying'] {
  const own = new Set(places);
  return staying.filter(([first]) => own.has(first));
}
