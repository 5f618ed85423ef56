/** A question to the explorer as its address says it: ?m=&p=&a=&y=&v=&t=, with what is usual left out. */
import type { FigureView, TableView } from './block.ts';
import type { Slopes, YearCell } from './chart.ts';
import type { Sentence } from './language.ts';
import { addressOfCode, kindOfCode, type PeriodCode } from './period.ts';

export const questionViews = ['line', 'rank', 'change', 'small', 'table'] as const;

export type QuestionView = (typeof questionViews)[number];

/**
 * Numbers as they are released, those of all programmes asked for in one, or in percent of the first period, of the whole
 * that they are parts of, or for 10,000 residents.
 */
export const questionForms = ['number', 'sum', 'index', 'share', 'residents'] as const;

export type QuestionForm = (typeof questionForms)[number];

/**
 * An area that ends in * stands for all of its divisions, * alone for those of the publisher's own. `from` and `to` are
 * of one kind.
 */
export type Query = {
  measure: string;
  programmes: string[];
  areas: string[];
  from: PeriodCode;
  to: PeriodCode;
  view: QuestionView;
  form: QuestionForm;
};

/** What may be asked of a release; periods in the order of time. */
export type QuestionCodes = { measures: string[]; programmes: string[]; areas: string[]; periods: PeriodCode[] };

export const allAreas = '*';

type Parameter = 'm' | 'p' | 'a' | 'y' | 'v' | 't';

/** '' of the usual question. */
export function queryAddress(question: Query, usual: Query): string {
  const [own, other] = [question, usual].map(parametersOf);
  const told = Object.entries(own!).filter(([name, value]) => other![name as Parameter] !== value);
  return told.length === 0 ? '' : `?${told.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function parametersOf({ measure, programmes, areas, from, to, view, form }: Query): Record<Parameter, string> {
  const list = (codes: string[]) => codes.map((code) => encodeURIComponent(code).replace('%3A', ':')).join(',');
  const span = from === to ? [to] : [from, to];
  return {
    m: list([measure]),
    p: list(programmes),
    a: list(areas),
    y: span.map(addressOfCode).join('-'),
    v: view,
    t: form,
  };
}

/** `unknown`: what the address says and this release does not have; it is left out. */
export type ReadQuestion = { question: Query; unknown: string[] };

export function parseQuery(search: string, codes: QuestionCodes, usual: Query): ReadQuestion {
  const parameters = new URLSearchParams(search);
  const unknown: string[] = [];
  const among = <Code extends string>(name: Parameter, known: readonly Code[], others: readonly Code[]): Code[] => {
    const text = parameters.get(name);
    if (text === null) return [...others];
    const asked = [...new Set(text.split(',').filter((code) => code !== ''))];
    unknown.push(...asked.filter((code) => !known.some((other) => other === code)));
    const left = known.filter((code) => asked.includes(code));
    return left.length === 0 ? [...others] : asked.flatMap((code) => left.find((other) => other === code) ?? []);
  };
  const groups = [allAreas, ...codes.areas.map((code) => code + allAreas)];
  const span = parameters.get('y') ?? '';
  const periods = spanOf(span, codes.periods);
  if (span !== '' && periods === undefined) unknown.push(span);
  const question = {
    measure: among('m', codes.measures, [usual.measure])[0]!,
    programmes: among('p', codes.programmes, usual.programmes),
    areas: among('a', [...codes.areas, ...groups], usual.areas),
    from: periods?.from ?? usual.from,
    to: periods?.to ?? usual.to,
    view: among('v', questionViews, [usual.view])[0]!,
    form: among('t', questionForms, [usual.form])[0]!,
  };
  return { question, unknown };
}

/** 2016-2021, 2021-07, 2020-07-2021-07: two periods of one kind, the earlier first, or one. */
function spanOf(text: string, periods: PeriodCode[]): Pick<Query, 'from' | 'to'> | undefined {
  const codeOf = (address: string) => periods.find((code) => addressOfCode(code) === address);
  const only = codeOf(text);
  if (only !== undefined) return { from: only, to: only };
  const pieces = text.split('-');
  for (const cut of pieces.keys()) {
    const from = codeOf(pieces.slice(0, cut).join('-'));
    const to = codeOf(pieces.slice(cut).join('-'));
    if (from !== undefined && to !== undefined && kindOfCode(from) === kindOfCode(to) && from <= to)
      return { from, to };
  }
  return undefined;
}

/** Of their kind, both ends included. */
export function periodsAsked({ from, to }: Query, periods: PeriodCode[]): PeriodCode[] {
  return periods.filter((code) => kindOfCode(code) === kindOfCode(to) && code >= from && code <= to);
}

/**
 * What the script of the explorer reads first. Codes are numbered in their order: of each area the part that has its
 * figures, of each programme the parts that there are. `opening`: the period with which the site opens.
 */
export type ExplorerIndex<Packed> = {
  packed: Packed;
  codes: QuestionCodes;
  usual: Query;
  opening: PeriodCode;
  partOf: number[];
  parts: number[][];
  /** Programmes under which residents are counted. */
  residents: string[];
};

/** Why figures are not drawn together. */
export type Refusal = 'sum' | 'classes' | 'units' | 'periods' | 'levels' | 'few' | 'withheld' | 'none';

/** What can be asked instead, by one press. */
export type Alternative = { label: string; question: Query };

/** A chart on which every number stands; small lines have one scale, their names and last values, and the ends of time. */
export type PlainChart = { title: Sentence; unitLine: string; ids: string[] } & (
  { kind: 'slopes'; label: string; chart: Slopes } | { kind: 'smallLines'; lines: SmallLine[]; ends: string[] }
);

export type SmallLine = { name: string; tone: string; value: Sentence; points: YearCell[] };

/** `question` is the one that is answered; a refusal stands in the place of the charts. */
export type ExplorerAnswer = {
  question: Query;
  heading: Sentence;
  scope: string;
  figures: FigureView[];
  plain: PlainChart[];
  refusal?: { kind: Refusal; why: string; choices: Alternative[] };
  table?: TableView;
};

/** `code` is that of its address; `mark` that of its line; `removal` the question without it, where something else is left. */
export type AskChip = {
  code: string;
  label: string;
  tone?: string;
  mark?: string;
  removal?: { label: string; question: Query };
};

export type AskField = { name: 'm' | 'p' | 'a' | 'y'; label: string; chips: AskChip[] };

/** `why`: the reason for which the numbers have not this form. */
export type AskForm = { form: QuestionForm; label: string; question: Query; isShown: boolean; why?: string };

/** The question as its page writes it: fields with what is chosen, the views it may be seen in and the forms of its numbers. */
export type AskView = {
  title: string;
  change: string;
  fields: AskField[];
  views: { view: QuestionView; label: string; question: Query; isShown: boolean }[];
  formsLabel: string;
  forms: AskForm[];
};
