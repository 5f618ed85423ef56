import { none, type Choices } from './choices.ts';
import { distinctValues, isConstant, isNumeric, type Column } from './column.ts';
import { columnWords } from './columnWords.ts';
import type { Ask } from './question.ts';

/**
 * The column of areas or of programmes: of several, the one that tells most apart. What is the same in every row beside
 * it is the whole they are parts of.
 */
export async function findNamed(
  role: 'area' | 'programme',
  columns: Column[],
  choices: Choices,
  ask: Ask,
): Promise<{ column?: Column; wholes: Column[] }> {
  const headers = columns.map(({ header }) => header);
  const worded = columns.filter((column) => columnWords[role].test(column.header) && isName(column));
  const [finest] = worded.toSorted((a, b) => distinctValues(b).length - distinctValues(a).length);
  const answer = await ask({
    ...{ code: role, given: choices[role], guess: finest?.header ?? none, isSure: true },
    options: [...headers, none],
  });
  const column = columns.find(({ header }) => header === answer);
  const wholes = role === 'area' ? worded.filter((other) => other !== column && isConstant(other)) : [];
  return { ...(column && { column }), wholes };
}

function isName(column: Column): boolean {
  return !isNumeric(column) && !columnWords.code.test(column.header);
}
