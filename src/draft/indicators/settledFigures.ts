/**
 * The programmes of forms: parts of a row are parts of its programme, unless together they are more than it. And which
 * figures of forms are drafted: an earlier one is a control where a form has its period; of a year one month stays.
 */
import { add, compare, type Decimal, shift } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import { isWithinRounding } from '../cube/sums.ts';
import { type DraftEntry, entries } from '../lists/codeLists.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import type { FormFigure } from './formFigures.ts';
import { periodDays } from './formColumns.ts';

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

/** Of three levels the lower two are parents and parts: the site has no page for more. A part may have no parts itself. */
export async function formProgrammes(
  rows: DatedRow[],
  figures: FormFigure[],
  { parts: choice }: Choices,
  ask: Ask,
): Promise<DraftEntry[]> {
  const listed = entries(rows, ({ programme }) => programme, undefined, 'p');
  const parents = partsOf(listed, figures);
  const overlapping = [...new Set(parents.values())].filter((whole) => isExceeded(whole, parents, figures));
  const answer =
    overlapping.length === 0
      ? undefined
      : await ask({
          code: 'form-parts',
          about: overlapping.join('、'),
          choice,
          guess: 'overlap',
          options: ['overlap', 'divide'],
        });
  for (const [part, whole] of parents) if (answer === 'overlap' && overlapping.includes(whole)) parents.delete(part);
  const codes = new Map(listed.map(({ text = '', code }) => [text, code]));
  return listed.map((entry) => {
    const whole = parents.get(entry.text ?? '');
    const code = whole !== undefined && isWhole(whole, parents) ? codes.get(whole) : undefined;
    return code === undefined ? entry : { ...entry, parent: code };
  });
}

/** Whether its parts stay its parts, which are then no wholes themselves. */
function isWhole(name: string, parents: Map<string, string>): boolean {
  const parts = [...parents].filter(([, whole]) => whole === name).map(([part]) => part);
  return parts.length > 0 && parts.every((part) => !isWhole(part, parents));
}

/** Only where both are listed and no cycle arises; what stands under a row, but is more, is no part of it. */
function partsOf(listed: DraftEntry[], figures: FormFigure[]): Map<string, string> {
  const names = new Set(listed.map(({ text }) => text));
  const parents = new Map<string, string>();
  for (const { programme, within, isPart } of figures) {
    if (within === undefined || !names.has(within) || parents.has(programme)) continue;
    if (!isPart && isMore(programme, within, figures)) continue;
    if (!isAbove(programme, within, parents)) parents.set(programme, within);
  }
  return parents;
}

function isAbove(name: string, other: string, parents: Map<string, string>): boolean {
  const next = parents.get(other);
  return name === other || (next !== undefined && isAbove(name, next, parents));
}

function isMore(programme: string, within: string, figures: FormFigure[]): boolean {
  const wholes = new Map(
    figures.filter((figure) => figure.programme === within).map((figure) => [placeOf(figure), figure]),
  );
  return figures
    .filter((figure) => figure.programme === programme)
    .some((figure) => {
      const whole = wholes.get(placeOf(figure));
      const part = amountOf(figure);
      const sum = whole && amountOf(whole);
      return part !== undefined && sum !== undefined && compare(part, sum) > 0;
    });
}

/** Each part is less than the whole, and their sum is more, in some measure and period. */
function isExceeded(whole: string, parents: Map<string, string>, figures: FormFigure[]): boolean {
  const parts = figures.filter(({ programme }) => parents.get(programme) === whole);
  const groups = Map.groupBy(parts, placeOf);
  return figures
    .filter(({ programme }) => programme === whole)
    .some((figure) => {
      const sum = amountOf(figure);
      const amounts = (groups.get(placeOf(figure)) ?? []).flatMap((part) => amountOf(part) ?? []);
      if (sum === undefined || amounts.length < 2 || amounts.some((amount) => compare(amount, sum) > 0)) return false;
      return compare(add(...amounts), sum) > 0 && !isWithinRounding(sum, amounts);
    });
}

function placeOf({ measure, period, isCumulative }: FormFigure): string {
  return JSON.stringify([measure, periodDays(period, isCumulative)]);
}

/** In single units. */
function amountOf({ text, column, unit, kind }: FormFigure): Decimal | undefined {
  if (kind === 'rate' || kind === 'standard') return undefined;
  const value = draftNumber(text, column.form)?.value;
  return value === undefined ? undefined : shift(value, findUnit(unit)?.exponent ?? 0);
}
