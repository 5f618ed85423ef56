/** Names that a misspelt one may stand for. */

/** Those at the least distance: one change in a short name, two in a longer one; case and hyphens do not count. */
export function nearNames(name: string, known: string[]): string[] {
  const distances = known.map((other) => ({ other, distance: distance(plainName(name), plainName(other)) }));
  const least = Math.min(...distances.map((candidate) => candidate.distance));
  return distances
    .filter(
      ({ other, distance }) => distance === least && distance <= (Math.min(name.length, other.length) < 5 ? 1 : 2),
    )
    .map(({ other }) => other);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_: ]/g, '');
}

const longestName = 40;

/** Insertions, deletions, replacements and exchanges of neighbours. */
function distance(a: string, b: string): number {
  if (a.length > longestName || b.length > longestName) return longestName;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = above[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchanged = isExchanged ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(replaced, exchanged, above[j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
