/** A column whose values are a hundred times those of the year before, or more: its unit is wrong. */
import { isCounted } from '../../model/unit.ts';
import { slipFactor, tens, type Point } from '../series/departures.ts';
import { valuePoints } from '../series/points.ts';
import type { Counted } from '../series/screening.ts';
import { figureFinding, printedValue, type Check, type CheckFinding } from './check.ts';

/**
 * A whole column a hundred, a thousand, ten thousand times the years before: 元 written for 万元 from one year on, or in
 * all areas at once. Nothing that a bureau counts or pays grows so; a figure alone among others is `scale-slip`.
 */
export const unitSlip: Check = {
  code: 'unit-slip',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '从这一年起，这一列有{count}个数字（{cells}）约为上年的 {factor}（上年如 {before}）',
      remedy: '核对这一列的单位（元、万元、亿元）；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'from this year on {count} figures of the column ({cells}) are about {factor} of the year before (such as {before})',
      remedy: 'check the unit of the column; where it is right, say why in acknowledgements.csv',
    },
  },
  find: ({ values }) => {
    const lines = Map.groupBy(valuePoints(values), ({ line }) => line);
    return [...lines.values()].flatMap(slipsOfLine);
  },
};

type Step = { before: Point<Counted>; after: Point<Counted>; factor: number; sign: 1 | -1; lasts: boolean };

/** Ten times as much may be true of a programme that begins. */
const factors = tens.filter((factor) => factor >= 100);

/** The part of the areas with both years that must step in the last one. */
const steppingPart = 0.75;

function slipsOfLine(line: Point<Counted>[]): CheckFinding[] {
  const areas = [...Map.groupBy(line, ({ area }) => area).values()].map((area) =>
    area.toSorted((a, b) => a.year - b.year),
  );
  const steps = Map.groupBy(areas.flatMap(stepsOf), ({ after, factor, sign }) => `${after.year} ${factor ** sign}`);
  return [...steps.values()].flatMap((group) => {
    const lasting = group.filter(({ lasts }) => lasts);
    const { year } = group[0]!.after;
    const both = areas.filter((area) => area.some((point) => point.year === year) && area.length > 1).length;
    const isWhole = group.length > 1 && group.length >= steppingPart * both;
    return lasting.length > 0 || isWhole ? [finding(group)] : [];
  });
}

function stepsOf(area: Point<Counted>[]): Step[] {
  return area.slice(1).flatMap((after, index) => {
    const before = area[index]!;
    const next = area[index + 2];
    const log = Math.log(after.size / before.size);
    const factor = isFew(before) || isFew(after) ? undefined : slipFactor({ log, isShared: false }, factors);
    if (factor === undefined) return [];
    const lasts = next !== undefined && Math.abs(Math.log(next.size / after.size)) < 1;
    const isFromLevel = index === 0 || Math.abs(Math.log(before.size / area[index - 1]!.size)) < 1;
    return [{ before, after, factor, sign: log > 0 ? 1 : -1, lasts: lasts && isFromLevel }];
  });
}

/** Where fewer than ten are counted, a hundred times as many is no wonder. */
function isFew({ of: { unit }, size }: Point<Counted>): boolean {
  return size <= 0 || (isCounted(unit.quantity) && size < 10);
}

/** So many cells are named. */
const mostCellsListed = 12;

function cellName({ after: { of } }: Step): string {
  const { letter = '', row = '' } = of.fact.place(of.fact.valueField);
  return `${letter}${row}`;
}

function finding(group: Step[]): CheckFinding {
  const { before, after, factor, sign } = group[0]!;
  const params = {
    count: group.length,
    factor: `${sign > 0 ? '×' : '÷'} ${factor}`,
    before: `${before.year}: ${printedValue(before.of)}`,
    cells: group.slice(0, mostCellsListed).map(cellName).join(' ') + (group.length > mostCellsListed ? ' …' : ''),
  };
  return figureFinding(after.of, { read: printedValue(after.of), params });
}
