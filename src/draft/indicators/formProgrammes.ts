/** The programmes of forms: parts of a row are parts of its programme, unless together they are more than it. */
import { add, compare, shift, type Decimal } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import { isWithinRounding } from '../cube/sums.ts';
import { entries, type DraftEntry } from '../lists/codeLists.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import type { FormFigure } from './formFigures.ts';
import { periodDays } from './formPeriod.ts';

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
