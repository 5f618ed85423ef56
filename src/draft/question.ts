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
export type QuestionCode = (typeof questionCodes)[number];

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
