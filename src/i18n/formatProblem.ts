import type { Language } from '../model/language.ts';
import { framedProblem, type Framed } from './framedProblem.ts';
import { problemWords } from './problemWords.ts';
import type { Wording } from './wording.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `table`). */
type Wordable = Omit<Framed, 'place'> & { file: string; row?: number | undefined; column?: string | undefined };

const places = {
  'zh-CN': { row: (row: number) => ` 第${row}行`, column: (column: string) => `“${column}”` },
  en: { row: (row: number) => `, row ${row}`, column: (column: string) => `, “${column}”` },
};

/** A problem in a table or its description: file, row as in Excel, column, fact, remedy. Throws on an unknown code. */
export function formatProblem(
  problem: Wordable,
  language: Language,
  wordings: Record<string, Wording> = problemWords,
): string {
  const { file, row, column } = problem;
  const words = places[language];
  const place = [file, row && words.row(row), column && words.column(column)].filter(Boolean).join('');
  return framedProblem({ ...problem, place }, wordings, language);
}
