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

/** Of three levels the lower two are parents and parts: the site has no page for more. */
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
  const wholes = new Set(parents.values());
  const codes = new Map(listed.map(({ text = '', code }) => [text, code]));
  return listed.map((entry) => {
    const parent = parents.get(entry.text ?? '');
    if (parent === undefined || (answer === 'overlap' && overlapping.includes(parent))) return entry;
    const isTooDeep = [...wholes].some((whole) => parents.get(whole) === parent);
    const code = codes.get(parent);
    return isTooDeep || code === undefined ? entry : { ...entry, parent: code };
  });
}

/** Only where both are listed, and no cycle arises. */
function partsOf(listed: DraftEntry[], figures: FormFigure[]): Map<string, string> {
  const names = new Set(listed.map(({ text }) => text));
  const parents = new Map<string, string>();
  for (const { programme, within } of figures) {
    if (within === undefined || !names.has(within) || parents.has(programme)) continue;
    if (!isAbove(programme, within, parents)) parents.set(programme, within);
  }
  return parents;
}

function isAbove(name: string, other: string, parents: Map<string, string>): boolean {
  const next = parents.get(other);
  return name === other || (next !== undefined && isAbove(name, next, parents));
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
