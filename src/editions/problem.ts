/** Problems in what people wrote for an edition: codes, place, severity. */

/** What this room can find wrong in what people wrote; every code has its wording in i18n. */
export const editionCodes = [
  'json-invalid',
  'member-missing',
  'member-unknown',
  'member-invalid',
  'sample-missing',
  'sample-with-head',
  'year-without-figures',
  'edition-missing',
  'prose-missing',
  'prose-not-utf8',
  'prose-misplaced',
  'section-unknown',
  'quantity-typed',
  'mark-unclosed',
  'markdown-unknown',
  'unit-doubled',
  'reference-misplaced',
  'reference-unknown',
  'reference-unlike',
  'demonstration-mixed',
  'headline-long',
  'headline-demonstration',
] as const;

type EditionCode = (typeof editionCodes)[number];

/** A line of a file, from 1, or a member of a JSON file by its path (title.en). */
export type EditionPlace = { file: string; line?: number; member?: string; read?: string };

/** Something wrong in site.json, edition.json or prose, as a value. With an error nothing is built. */
export type EditionProblem = EditionPlace & {
  code: EditionCode;
  severity: 'error' | 'warning';
  expected?: string;
  params?: Record<string, string | number>;
};

export function editionProblem(
  code: EditionCode,
  place: EditionPlace,
  rest: Pick<EditionProblem, 'expected' | 'params'> = {},
): EditionProblem {
  return { code, severity: code === 'edition-missing' ? 'warning' : 'error', ...place, ...rest };
}
