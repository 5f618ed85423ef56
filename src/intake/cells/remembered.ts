/** What was read of the texts of a column, kept while a table is read: areas, programmes and small numbers repeat. */

const mostKept = 2_000;

/** A longer text is a part of its piece of the file in memory, and would keep the whole piece. */
const longestKept = 12;

/** Below this share of texts that were known a column is read without looking them up. */
const leastKnownShare = 0.3;

/** `read` depends on nothing but the text. */
export function remembered<Value>(read: (text: string) => NonNullable<Value>): (text: string) => NonNullable<Value> {
  let known = new Map<string, NonNullable<Value>>();
  // rows of one place follow one another
  let last: string | undefined;
  let lastValue: NonNullable<Value> | undefined;
  let looked = 0;
  let isKeeping = true;
  return (text) => {
    if (text === last) return lastValue!;
    if (text.length > longestKept) return read(text);
    last = text;
    return (lastValue = isKeeping ? valueOf(text) : read(text));
  };

  function valueOf(text: string): NonNullable<Value> {
    looked += 1;
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= mostKept) forget();
    known.set(text, value);
    return value;
  }

  function forget(): void {
    isKeeping = looked - known.size >= looked * leastKnownShare;
    known = new Map();
    looked = 0;
  }
}
