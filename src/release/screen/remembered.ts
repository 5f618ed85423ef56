import type { Screening } from './screened.ts';

/** A derivation that several checks need, worked out once for each screening. */
export function perScreening<Result>(derive: (screened: Screening) => Result): (screened: Screening) => Result {
  const results = new WeakMap<Screening, Result>();
  return (screened) => {
    if (!results.has(screened)) results.set(screened, derive(screened));
    return results.get(screened)!;
  };
}
