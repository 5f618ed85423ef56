/** How alike two texts are, and what differs between them. */

/** How often each pair of characters stands in a text. */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that both have, from 0 to 1. */
export function likenessOf(a: Map<string, number>, b: Map<string, number>): number {
  const size = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Of all the one that is most like it; empty without any. */
export function likest(text: string, all: string[]): string {
  const pairs = pairsOf(text);
  const scored = all.map((other) => ({ other, score: likenessOf(pairs, pairsOf(other)) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.other ?? '';
}

/** What was taken out and put in, by the longest run of tokens that both have. */
export function changedTokens(before: string[], after: string[]): { out: string; put: string } {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row]![column] =
        before[row] === after[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
  let out = '';
  let put = '';
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && lengths[row + 1]![column]! >= lengths[row]![column + 1]!)
    ) {
      out += before[row]!;
      row += 1;
    } else {
      put += after[column]!;
      column += 1;
    }
  }
  return { out, put };
}
