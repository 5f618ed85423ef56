const delimiters = [',', '\t', ';'];

/** The delimiter that stands most often, outside quotes, in the first line that is not blank; else the comma. */
export function likeliestDelimiter(start: string): string {
  const line = /^.*\S.*$/m.exec(start.slice(0, 100_000).replace(/"[^"]*"/g, 'x'))?.[0] ?? '';
  return bestDelimiter((delimiter) => line.split(delimiter).length);
}

/** The delimiter of which most can be made; of equals the first. */
export function bestDelimiter(score: (delimiter: string) => number): string {
  const scores = delimiters.map(score);
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}
