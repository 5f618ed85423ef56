import type { Choices } from './choices.ts';
import { isNumeric, type DraftColumn } from './column.ts';
import { columnWords } from './columnWords.ts';
import type { Ask } from './question.ts';

/** Columns of numbers that count something, and any that is said to be a measure. */
export async function findMeasures(columns: DraftColumn[], { measures }: Choices, ask: Ask): Promise<DraftColumn[]> {
  const isSaid = ({ header }: DraftColumn, isLeftOut: boolean) =>
    measures.some((choice) => choice.column === header && choice.isLeftOut === isLeftOut);
  const found = columns.filter(
    (column) => isSaid(column, false) || (isNumeric(column) && isCount(column.header) && !isSaid(column, true)),
  );
  if (found.length > 0) return found;
  // Asked for the record only: what a measure is cannot be said in one word on a terminal.
  const answer = await ask({
    ...{ code: 'measures', options: columns.map(({ header }) => header) },
  });
  return columns.filter(({ header }) => header === answer);
}

function isCount(header: string): boolean {
  return !columnWords.code.test(header) && !columnWords.name.test(header);
}
