import type { TableCode, TableProblem } from './problem.ts';

type State = 'start' | 'bare' | 'quoted' | 'closed';

/**
 * RFC 4180 quoting, which the parser is lenient about: a quote opens a field at its very start, closes it at its very
 * end, is doubled inside, and stands nowhere else. `text` has \n line ends.
 */
export function checkQuotes(text: string, delimiter: string, file: string): TableProblem[] {
  const problems: TableProblem[] = [];
  let [state, row, position, opened]: [State, number, number, number] = ['start', 1, 1, 1];
  const report = (code: TableCode, at: number) =>
    problems.push({ code, severity: 'error', file, row: at, params: { position } });
  for (let index = text.includes('"') ? 0 : text.length; index < text.length; index += 1) {
    const character = text[index];
    if (state === 'quoted') {
      if (character !== '"') continue;
      if (text[index + 1] === '"') index += 1;
      else state = 'closed';
    } else if (character === '\n') {
      [state, row, position] = ['start', row + 1, 1];
    } else if (character === delimiter) {
      [state, position] = ['start', position + 1];
    } else if (character === '"' && state === 'start') {
      [state, opened] = ['quoted', row];
    } else {
      if (character === '"' || state === 'closed') report('quote-inside-field', row);
      if (character === '"' || state === 'closed') index = fieldEnd(text, delimiter, index) - 1;
      state = 'bare';
    }
  }
  if (state === 'quoted') report('quote-unclosed', opened);
  return problems;
}

function fieldEnd(text: string, delimiter: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}
