/** Which figures of forms are drafted: an earlier one is a control where a form has its period; of a year one month stays. */
import { compare } from '../../model/decimal.ts';
import { draftNumber } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { FormFigure } from './formFigures.ts';
import { periodDays } from './formPeriod.ts';

export type FormReason = 'month' | 'revised' | 'no-measure';

/** Together they are all figures that were read. */
export type SettledFigures = {
  figures: FormFigure[];
  controls: FormFigure[];
  leftOut: { figure: FormFigure; reason: FormReason }[];
};

export async function settledFigures(
  { currents, earlier }: { currents: FormFigure[]; earlier: FormFigure[] },
  choices: Choices,
  ask: Ask,
): Promise<SettledFigures> {
  const own = new Map<string, FormFigure>();
  for (const figure of [...currents, ...earlier]) if (!own.has(figureKey(figure))) own.set(figureKey(figure), figure);
  const repeated = [...currents, ...earlier].filter((figure) => own.get(figureKey(figure)) !== figure);
  const unlike = repeated.filter((figure) => !isSameNumber(own.get(figureKey(figure))!, figure));
  const isLater = (await revisedChoice(unlike, choices, ask)) === 'later';
  const later = new Map(isLater ? unlike.map((figure) => [figureKey(figure), figure]) : []);
  const replaced = [...own.values()].filter((figure) => later.has(figureKey(figure)));
  const figures = [...own.values()].map((figure) => later.get(figureKey(figure)) ?? figure);
  const controls = repeated.filter((figure) => !figures.includes(figure));
  const isNone = ({ measure }: FormFigure) => choices.measures.some((one) => one.column === measure && one.isLeftOut);
  const months = await oneMonthOfYear(
    figures.filter((figure) => !isNone(figure)),
    choices,
    ask,
  );
  return {
    figures: months.figures,
    controls,
    leftOut: [
      ...replaced.map((figure) => ({ figure, reason: 'revised' as const })),
      ...figures.filter(isNone).map((figure) => ({ figure, reason: 'no-measure' as const })),
      ...months.leftOut.map((figure) => ({ figure, reason: 'month' as const })),
    ],
  };
}

/** A number that a later form corrects is never chosen without a person. */
async function revisedChoice(
  unlike: FormFigure[],
  { revised: choice }: Choices,
  ask: Ask,
): Promise<string | undefined> {
  if (unlike.length === 0) return undefined;
  const places = unlike.map(({ form, row, column }) => `${form.sheet.file} ${row.line} ${column.header}`);
  const about = places.slice(0, mostPlacesNamed).join('; ');
  return ask({ code: 'form-revised', about, choice, guess: 'own', isForPerson: true, options: ['own', 'later'] });
}

const mostPlacesNamed = 3;

function figureKey({ programme, measure, period, isCumulative }: FormFigure): string {
  return JSON.stringify([programme, measure, periodDays(period, isCumulative)]);
}

function isSameNumber(a: FormFigure, b: FormFigure): boolean {
  const [one, other] = [a, b].map(({ text, column }) => draftNumber(text, column.form)?.value);
  return one === undefined || other === undefined ? a.text === b.text : compare(one, other) === 0;
}

/** The package has one figure a year of the same thing; years with one month keep it. */
async function oneMonthOfYear(
  figures: FormFigure[],
  { month: choice }: Choices,
  ask: Ask,
): Promise<{ figures: FormFigure[]; leftOut: FormFigure[] }> {
  const years = Map.groupBy(figures, ({ period }) => period.year);
  const several = [...years].filter(([, group]) => monthsOf(group).length > 1);
  if (several.length === 0) return { figures, leftOut: [] };
  const [, latest = []] = several.toSorted(([a], [b]) => b - a)[0] ?? [];
  const options = monthsOf(several.flatMap(([, group]) => group)).map(String);
  const guess = String(monthsOf(latest).at(-1));
  const answer = await ask({ code: 'month', choice, guess, isForPerson: true, options });
  const crowded = new Set(several.map(([year]) => year));
  const isKept = ({ period }: FormFigure) => !crowded.has(period.year) || period.to === Number(answer ?? guess);
  return { figures: figures.filter(isKept), leftOut: figures.filter((figure) => !isKept(figure)) };
}

function monthsOf(figures: FormFigure[]): number[] {
  return [...new Set(figures.map(({ period }) => period.to))].toSorted((a, b) => a - b);
}
