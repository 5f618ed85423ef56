/** Numbers that no row states and a reader can compute: of parts without one, what all parts leave of a whole, and by rates. */
import { figureId, isValue, placeKey, type Figure } from '../../model/cell.ts';
import { add, compare, shift, sign, subtract, decimal, type Decimal } from '../../model/decimal.ts';
import { mayAdd, totalCode } from '../../model/description.ts';
import { cellUnit, rounding } from '../../model/unit.ts';
import { partsByYear, type AreaLine } from '../package/areas.ts';
import { children, type EditionFigures } from '../package/dataPackage.ts';
import { dividedCounts } from './divided.ts';
import { restCode } from '../rule/disclosureRule.ts';

/** Numbers without scale, with the rounding of what is printed. */
type Quantity = { value: Decimal; slack: Decimal };

/** Without `rest` nothing is left of the whole beside its parts. */
type QuantityLine = { whole: Figure; parts: Figure['key'][]; rest?: Figure['key'] };

/**
 * Figures with such numbers, none of them nought. What several parts without a number have between them stands at each:
 * any of them can have it all. Where parts are more than their whole, nothing is subtracted.
 */
export function unstatedFigures(edition: Pick<EditionFigures, 'source' | 'figures'>, areas: AreaLine[]): Figure[] {
  const divided = dividedCounts(edition);
  const numbers = new Map([...edition.figures, ...divided].flatMap((figure) => numberOf(figure)));
  const present = new Set(edition.figures.map(placeKey));
  const lines = numberLines(edition, areas, present).filter(({ whole, parts }) =>
    parts.some((key) => numbers.has(placeKey({ key, year: whole.year }))),
  );
  const unstated = [...divided];
  for (const mostGaps of [1, Infinity, 0]) fill(lines, mostGaps, numbers, unstated);
  const notNeeded = new Set(edition.figures.filter(({ cell }) => cell.state !== 'absent').map(placeKey));
  return unstated.filter((figure) => !notNeeded.has(placeKey(figure)));
}

/** Again and again, as one number leads to another; with 0 gaps the rest of the line. */
function fill(lines: QuantityLine[], mostGaps: number, numbers: Map<string, Quantity>, unstated: Figure[]): void {
  for (let hasMore = true; hasMore;) {
    hasMore = false;
    for (const line of lines) {
      const { whole } = line;
      const at = (key: Figure['key']) => placeKey({ key, year: whole.year });
      const gaps = line.parts.filter((key) => !numbers.has(at(key)));
      const left = gaps.length > mostGaps ? undefined : leftOf(line, numbers);
      const [first = mostGaps === 0 && gaps.length === 0 ? line.rest : undefined] = gaps;
      if (left === undefined || first === undefined || numbers.has(at(first))) continue;
      for (const gap of gaps) numbers.set(at(gap), nothing);
      numbers.set(at(first), left);
      const open = gaps.length === 0 ? [first] : gaps;
      if (sign(left.value) > 0) unstated.push(...open.map((key) => figureOf(whole, key, left.value)));
      hasMore = true;
    }
  }
}

const nothing: Quantity = { value: decimal(0), slack: decimal(0) };

/** Undefined where the whole has no number, or less than its parts. */
function leftOf({ whole, parts }: QuantityLine, numbers: Map<string, Quantity>): Quantity | undefined {
  const all = numbers.get(placeKey(whole));
  if (all === undefined) return undefined;
  const known = parts.flatMap((key) => numbers.get(placeKey({ key, year: whole.year })) ?? []);
  const value = subtract(all.value, add(decimal(0), ...known.map((number) => number.value)));
  const slack = add(all.slack, ...known.map((number) => number.slack));
  if (compare(value, slack) > 0) return { value, slack };
  return compare(add(value, slack), decimal(0)) < 0 ? undefined : { value: decimal(0), slack };
}

function figureOf({ year, cell }: Figure, key: Figure['key'], value: Decimal): Figure {
  const unit = isValue(cell) ? cell.unit : '';
  const exponent = cellUnit(cell)?.exponent ?? 0;
  const flags = isValue(cell) ? cell.flags.filter((flag) => flag === 'demonstration') : [];
  return { id: figureId(key), key, year, cell: { state: 'value', value: shift(value, -exponent), unit, flags } };
}

function numberOf(figure: Figure): [string, Quantity][] {
  const { cell } = figure;
  const unit = cellUnit(cell);
  if (cell.state === 'absent' && cell.why === 'not applicable') return [[placeKey(figure), nothing]];
  if (!isValue(cell) || unit === undefined || unit.per !== undefined) return [];
  return [[placeKey(figure), { value: shift(cell.value, unit.exponent), slack: rounding(cell.value, unit) }]];
}

function numberLines(
  { source, figures }: Pick<EditionFigures, 'source' | 'figures'>,
  areas: AreaLine[],
  present: Set<string>,
): QuantityLine[] {
  const { measures, totals } = source.descriptor.nianbao;
  const kinds = children(source, 'programmes');
  const divided = partsByYear(source, areas);
  // averages are rounded, and leave nothing but that
  const amounts = measures.filter(({ kind, average }) => kind !== 'standard' && kind !== 'rate' && !average);
  const byCode = new Map(amounts.map((measure) => [measure.code, measure]));
  return figures.flatMap((whole): QuantityLine[] => {
    const { key, year } = whole;
    const measure = byCode.get(key.measure);
    if (measure === undefined) return [];
    const isThere = (area: string) => present.has(placeKey({ key: { ...key, area }, year }));
    const within = mayAdd(measure, 'area') ? (divided.get(key.area)?.(year, isThere) ?? []) : [];
    const total = totals.find((one) => totalCode(one) === key.programme && one.measure === key.measure);
    const ofKinds = kinds.get(key.programme) ?? [];
    return [
      { whole, parts: within.map((area) => ({ ...key, area })), rest: { ...key, area: restCode(key.area) } },
      {
        whole,
        parts: ofKinds.map((programme) => ({ ...key, programme })),
        rest: { ...key, programme: restCode(key.programme) },
      },
      { whole, parts: (total?.programmes ?? []).map((programme) => ({ ...key, programme })) },
    ];
  });
}
