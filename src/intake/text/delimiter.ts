/** Which character parts the cells of a text: the one by which most lines have the same number of cells. */

const delimiters = [',', '\t', ';', '|'];

/** As much of a text as is looked at. */
export const delimiterTextLength = 100_000;

/** The first of equals. */
export function bestDelimiter(score: (delimiter: string) => number): string {
  const scores = delimiters.map(score);
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/**
 * By all lines at the start of a text, outside quotes, so that titles, remarks and decimal commas decide nothing; else
 * the comma. The last line may be cut.
 */
export function likeliestDelimiter(start: string): string {
  const text = start.slice(0, delimiterTextLength).replace(quotedCell, '$1x');
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const whole = lines.length > 1 && text.length >= delimiterTextLength ? lines.slice(0, -1) : lines;
  return bestDelimiter((delimiter) => evenness(whole, delimiter));
}

const quotedCell = /(^|[,\t;|\n\r])"(?:[^"]|"")*"/g;

/** By the share of lines with the usual number of cells; more for more cells, less where cells look cut wrongly. */
function evenness(lines: string[], delimiter: string): number {
  const rows = lines.map((line) => line.split(delimiter));
  const groups = [...Map.groupBy(rows, ({ length }) => length)].filter(([width]) => width > 1);
  const shares = groups.map(([width, group]) => {
    const cells = group.flat();
    const whole = cells.filter((cell) => !isCutWrongly(cell, delimiter)).length;
    return (group.length / rows.length) ** 2 * (1 - 1 / width) * (whole / cells.length);
  });
  return Math.max(0, ...shares);
}

/** A comma between digits is one of numbers, a comma before a space one of sentences. */
const signsOfOthers: Record<string, RegExp> = { ',': /[;\t|]/, ';': /[\t|]|,(?![ \d])/, '|': /\t/ };

function isCutWrongly(cell: string, delimiter: string): boolean {
  return signsOfOthers[delimiter]?.test(cell) ?? false;
}
