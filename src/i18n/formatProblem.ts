import type { Language } from '../model/language.ts';
import { formatExpected } from './formatExpected.ts';
import { framedProblem, type ProblemParts } from './framedProblem.ts';
import { problemWords } from './problemWords.ts';
import type { Wording } from './wording.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `table`). */
type DataProblem = Omit<ProblemParts, 'place'> & {
  file: string;
  sheet?: string | undefined;
  row?: number | undefined;
  letter?: string | undefined;
  column?: string | undefined;
};

const dataPlaces = {
  'zh-CN': {
    sheet: (sheet: string) => ` “${sheet}”`,
    row: (row: number) => ` 第${row}行`,
    letter: (letter: string) => ` ${letter}列`,
    column: (column: string) => `“${column}”`,
  },
  en: {
    sheet: (sheet: string) => `, sheet “${sheet}”`,
    row: (row: number) => `, row ${row}`,
    letter: (letter: string) => `, column ${letter}`,
    column: (column: string, letter: string | undefined) => `${letter ? '' : ','} “${column}”`,
  },
};

/** A problem in a table or its description: file, sheet, row and column as in Excel, fact, remedy. Throws on an unknown code. */
export function formatProblem(
  problem: DataProblem,
  language: Language,
  wordings: Record<string, Wording> = problemWords,
): string {
  const words = { place: formatDataPlace(problem, language), expected: formatExpected(problem, language) };
  return framedProblem({ ...problem, ...words }, wordings, language);
}

function formatDataPlace({ file, sheet, row, letter, column }: DataProblem, language: Language): string {
  const words = dataPlaces[language];
  const parts = [
    sheet && words.sheet(sheet),
    row && words.row(row),
    letter && words.letter(letter),
    column && words.column(column, letter),
  ];
  return [file, ...parts].filter(Boolean).join('');
}
