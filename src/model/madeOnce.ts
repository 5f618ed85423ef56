/**
 * A function of an object that nobody changes, made once for the same object: what many ask of one book or edition is
 * computed for the first. The result is kept as long as the object, and must not be changed either.
 */
export function madeOnce<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const { result } = made.get(source) ?? { result: make(source) };
    if (!made.has(source)) made.set(source, { result });
    return result;
  };
}

/** The same of two objects in their order. */
export function madeOnceOfTwo<One extends object, Other extends object, Result>(
  make: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const ofOne = madeOnce((one: One) => madeOnce((other: Other) => make(one, other)));
  return (one, other) => ofOne(one)(other);
}
