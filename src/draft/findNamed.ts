import { noColumn, type Choices } from './choices.ts';
import { distinctValues, isConstant, isNumeric, type DraftColumn } from './column.ts';
import { columnWords } from './columnWords.ts';
import type { Ask } from './question.ts';

/**
 * The column of areas or of programmes: of several, the one that tells most apart. What is the same in every row beside
 * it is the whole they are parts of.
 */
export async function findNameColumn(
  role: 'area' | 'programme',
  columns: DraftColumn[],
  choices: Choices,
  ask: Ask,
): Promise<{ column?: DraftColumn; wholes: DraftColumn[] }> {
  const headers = columns.map(({ header }) => header);
  const worded = columns.filter((column) => columnWords[role].test(column.header) && isName(column));
  const [finest] = worded.toSorted((a, b) => distinctValues(b).length - distinctValues(a).length);
  const answer = await ask({
    ...{ code: role, given: choices[role], guess: finest?.header ?? noColumn, isSure: true },
    options: [...headers, noColumn],
  });
  const column = columns.find(({ header }) => header === answer);
  const wholes = role === 'area' ? worded.filter((other) => other !== column && isConstant(other)) : [];
  return { ...(column && { column }), wholes };
}

function isName(column: DraftColumn): boolean {
  return !isNumeric(column) && !columnWords.code.test(column.header);
}
