import type { Screened } from './screened.ts';

/** A derivation that several checks need, worked out once for each screening. */
export function remembered<Result>(derive: (screened: Screened) => Result): (screened: Screened) => Result {
  const results = new WeakMap<Screened, Result>();
  return (screened) => {
    if (!results.has(screened)) results.set(screened, derive(screened));
    return results.get(screened)!;
  };
}
