/** A question about a draft, its answer, and the choices made on the command line. */
import { questions } from './questions.ts';

/**
 * `choice` is from the command line, `guess` from the table, taken unasked where `isSure` (`isTold`: and told as a
 * guess). `isForPerson`: no guess is taken for it, since figures would be lost. Only `options` are accepted, if any.
 */
export type Question = {
  code: keyof typeof questions;
  about?: string;
  choice?: string | undefined;
  guess?: string | undefined;
  isSure?: boolean;
  isTold?: boolean;
  isForPerson?: boolean;
  options?: string[];
  isFit?: (answer: string) => boolean;
};

export type Ask = (question: Question) => Promise<string | undefined>;

export function isAnswer({ options, isFit = () => true }: Question, answer: string): boolean {
  return answer.trim() !== '' && (options?.includes(answer) ?? isFit(answer));
}

/** From the command line; columns by header. */
export type Choices = {
  name?: string;
  languages: string[];
  titles: string[];
  year?: string;
  period?: string;
  yearEnds?: string;
  month?: string;
  area?: string;
  publisherArea?: string;
  programme?: string;
  duplicates?: string;
  measures: MeasureChoice[];
  unit?: string;
  kind?: string;
  categories?: string;
  across?: string;
  total?: string;
  breakdown?: string;
  average?: string;
  decimals?: string;
  zones?: string;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  decimal?: string;
  marks: Map<string, string>;
  latestYear?: string;
  cumulative?: string;
  previous?: string;
  revised?: string;
  parts?: string;
  words: Map<string, string>;
};

/** The first few of many names, and how many there are. */
export function namedFew(texts: string[]): string {
  const few = texts.length > mostNamed + 1 ? texts.slice(0, mostNamed) : texts;
  return few.join('、') + (few.length < texts.length ? ` … (${texts.length})` : '');
}

const mostNamed = 4;

export const noColumn = 'none';

/** Empty parts are guessed; `isLeftOut`: no measure. */
type MeasureChoice = { column: string; isLeftOut: boolean; code?: string; unit?: string; kind?: string };

/** `column=code:unit:kind`, as in `Issuance=funds:USD:flow`; `column=none`; or the column alone. */
export function parseMeasureChoice(text: string): MeasureChoice {
  const at = text.lastIndexOf('=');
  if (at < 1) return { column: text.trim(), isLeftOut: false };
  const parts = text.slice(at + 1).split(':');
  const [code, unit, kind] = parts.map((part) => part.trim() || undefined);
  return { column: text.slice(0, at).trim(), isLeftOut: code === 'none' && unit === undefined, code, unit, kind };
}
