/** An operator of a content stream with the stretch from its first operand to its end; `operand` is a last name. */
export type ContentOperator = { name: string; start: number; end: number; operand: string };

const token =
  /%[^\r\n]*|<<|>>|<[\dA-Fa-f\s]*>|\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/**
 * Splits a content stream (ISO 32000-1, 7.8.2). Throws on what it doesn't know (inline images, strings with parentheses
 * nested deeper than one level), rather than guess.
 */
export function contentOperators(content: string): ContentOperator[] {
  const operators: ContentOperator[] = [];
  let start: number | undefined;
  let operand = '';
  let read = 0;
  for (const match of content.matchAll(token)) {
    if (content.slice(read, match.index).trim() !== '')
      throw new Error(`invalid content: ${content.slice(read, match.index)}`);
    const [text] = match;
    read = match.index + text.length;
    if (text.startsWith('%')) continue;
    start ??= match.index;
    if (text.startsWith('/')) operand = text.slice(1);
    if (!/^[A-Za-z'"]/.test(text) || text === 'true' || text === 'false' || text === 'null') continue;
    if (text === 'BI') throw new Error('invalid content: BI');
    operators.push({ name: text, start, end: read, operand });
    start = undefined;
    operand = '';
  }
  return operators;
}
