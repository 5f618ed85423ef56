/** The questions about a draft, and the choices made for them on the command line. */

/** What people decide about a draft; every code has its wording in i18n. */
export const questionCodes = [
  'name',
  'language',
  'title',
  'word',
  'year',
  'period',
  'month',
  'area',
  'programme',
  'rows',
  'duplicates',
  'measures',
  'code',
  'unit',
  'kind',
  'publisher-area',
  'latest-year',
] as const;

type QuestionCode = (typeof questionCodes)[number];

/**
 * One thing to decide. `about` is the column, measure or text in question; `given` what was said on the command line,
 * `guess` what the table suggests: it is taken unasked where `isSure`. `options` are the only answers, where there are
 * only these.
 */
export type Question = {
  code: QuestionCode;
  about?: string;
  given?: string | undefined;
  guess?: string | undefined;
  isSure?: boolean;
  options?: string[];
  isFit?: (answer: string) => boolean;
};

/** The answer, or undefined where there is none yet. */
export type Ask = (question: Question) => Promise<string | undefined>;

export function isAnswer({ options, isFit = () => true }: Question, answer: string): boolean {
  return answer.trim() !== '' && (options?.includes(answer) ?? isFit(answer));
}

/** What was said on the command line. A column is named by its header. */
export type Choices = {
  name?: string;
  languages: string[];
  titles: string[];
  year?: string;
  period?: string;
  month?: string;
  area?: string;
  publisherArea?: string;
  programme?: string;
  duplicates?: string;
  measures: MeasureChoice[];
  unit?: string;
  latestYear?: string;
  words: Map<string, string>;
};

/** For a column that is not there. */
export const noColumn = 'none';

/** What is said of a measure: parts left empty are guessed; `isLeftOut`: the column is no measure. */
type MeasureChoice = { column: string; isLeftOut: boolean; code?: string; unit?: string; kind?: string };

/** `column=code:unit:kind`, as in `Issuance=funds:USD:flow`; `column=none`; or the column alone. */
export function parseMeasureChoice(text: string): MeasureChoice {
  const at = text.lastIndexOf('=');
  if (at < 1) return { column: text.trim(), isLeftOut: false };
  const [code, unit, kind] = text
    .slice(at + 1)
    .split(':')
    .map((part) => part.trim() || undefined);
  return { column: text.slice(0, at).trim(), isLeftOut: code === 'none' && unit === undefined, code, unit, kind };
}
