/** Units that do not fit: two in one measure or programme, and person-times of a stock. */
import { type Cell, type Figure, isValue } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { error, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { cellUnit, isMoney } from '../../model/unit.ts';
import { type CellPlace, parents, type RawPackage } from '../package/dataPackage.ts';
import { countUnits, type WithheldFigure } from '../rule/disclosureRule.ts';
import { counts, figureFinding } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** Promise 6, whatever the scale (元, 万元); for a standard, in each programme. */
export const quantityMixed: Check = {
  code: 'quantity-mixed',
  severity: 'error',
  words: {
    'zh-CN': { fact: '同一指标统计的不是同一种数量（另见 {file} 第{first}行）', remedy: '改正单位，或分成两个指标' },
    en: {
      fact: 'one measure counts two different things (see {file}, row {first})',
      remedy: 'correct the unit, or make two measures of it',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => !onlySpan)
      .map(unitFinding),
};

/** A standard that changes from 元/人·月 to 元/人·年 breaks its series (conventions §0.5). */
export const unitChanged: Check = {
  code: 'unit-changed',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '同一项目的标准换了计量单位（另见 {file} 第{first}行）',
      remedy: '核对单位；如确属改变，请把两个时期分成两个指标',
    },
    en: {
      fact: 'the standard of one programme is in two units (see {file}, row {first})',
      remedy: 'check the unit; where it did change, make the two periods two measures',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => onlySpan)
      .map(unitFinding),
};

/** `onlySpan`: a standard for another span (元/人·月, 元/人·年) than usual in its programme. */
type Unlike = { counted: Counted; usual: Counted; onlySpan: boolean };

function unlikeUnits({ values, measures }: Screening): Unlike[] {
  const isStandard = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind === 'standard';
  const groups = Map.groupBy(values, (counted) => {
    const { measure, programme } = counted.figure.key;
    return isStandard(counted) ? `${measure}/${programme}` : measure;
  });
  return [...groups.values()].flatMap((group) => unlike(group, isStandard(group[0]!)));
}

function unitFinding({ counted, usual }: Unlike): CheckFinding {
  const { unitField: field } = counted.fact;
  return figureFinding(counted, { field, read: counted.cell.unit, expected: usual.cell.unit, other: usual });
}

function unlike(group: Counted[], isStandard: boolean): Unlike[] {
  const kinds = Map.groupBy(group, ({ unit }) => `${unit.quantity}/${unit.per ?? ''}`);
  const [usual = [], ...others] = [...kinds.values()].toSorted((a, b) => b.length - a.length);
  return others.flat().map((counted) => {
    const onlySpan = isStandard && counted.unit.quantity === usual[0]!.unit.quantity;
    return { counted, usual: usual[0]!, onlySpan };
  });
}

/** 人次 of a year-end stock is a sum of months (Changji 2010: 年末…20.5万人次; conventions §0.3). */
export const stockInPersonTimes: Check = {
  code: 'stock-in-person-times',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '年末数（stock）不能以人次计：人次是一段时间内的累计（共{count}个数字）',
      remedy: '改用年末人数；如是全年累计，指标的 kind 应为 flow',
    },
    en: {
      fact: 'a count of one day cannot be in person-times, which add up over a time ({count} figures)',
      remedy: 'give the persons of that day; if it is the sum of a year, the measure is of the kind flow',
    },
  },
  find: (screened) => {
    const wrong = counts(screened).filter(
      ({ figure, unit }) =>
        screened.measures.get(figure.key.measure)?.kind === 'stock' && ['person-time', 'time'].includes(unit.quantity),
    );
    const groups = [...Map.groupBy(wrong, ({ figure }) => figure.key.measure).values()];
    return groups.map((group) => {
      const [first] = group;
      const { unitField } = first!.fact;
      return figureFinding(first!, {
        field: unitField,
        read: first!.cell.unit,
        expected: '人',
        params: { count: group.length },
      });
    });
  },
};

/** Rates of which the package does not say what they divide, beside counts that are withheld. */
export const rateProblems = {
  'rate-undeclared': error({
    'zh-CN': {
      fact: '{figure} 没有写明是由什么算出的比率，而同一项目或地区的 {withheld} 不予公布，读者也许能由它推算（这样的数字共{count}个）',
      remedy:
        '在 nianbao.measures 的 {measure} 中写 ratio 或 change；由本表没有的数字算出的，写 "unlinked": true；都不是的，把这些数字标为 c',
    },
    en: {
      fact: '{figure} does not say what it divides, and {withheld} of the same programme or area is withheld ({count} such figures)',
      remedy:
        'give {measure} its ratio or change in nianbao.measures, or, where it is of nothing that is counted here, "unlinked": true; else withhold (c) these figures',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** One for each measure, at its first figure. `figures`: as they would be published. */
export function checkRates(
  source: RawPackage,
  figures: Figure[],
  withheld: WithheldFigure[],
  placeOf: (figure: Figure) => CellPlace,
): Problem[] {
  const isUndeclared = undeclaredMeasures(source);
  const beside = besideCounts(source, figures, withheld);
  const hasMoney = figures.some(({ cell }) => isPayment(cell, false));
  // what is paid per person tells how many there are only beside money
  const isOfAmounts = ({ cell }: Figure) => hasMoney || !isPayment(cell, true);
  const telling = figures
    .filter((figure) => isValue(figure.cell) && isUndeclared.has(figure.key.measure) && isOfAmounts(figure))
    .flatMap((figure) => {
      const count = beside(figure);
      return count === undefined ? [] : [{ figure, withheld: count.id }];
    });
  return [...Map.groupBy(telling, ({ figure }) => figure.key.measure)].map(([measure, group]) => {
    const { figure, withheld: count } = group[0]!;
    const params = { figure: figure.id, measure, withheld: count, count: group.length };
    return problemOf(rateProblems, 'rate-undeclared', { ...placeOf(figure), params });
  });
}

/** Money, by itself or per person. */
function isPayment(cell: Cell, isPer: boolean): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && isMoney(unit.quantity) && (unit.per !== undefined) === isPer;
}

function undeclaredMeasures({ descriptor }: RawPackage): Set<string> {
  const { measures } = descriptor.nianbao;
  const unlinked = unlinkedMeasures(descriptor.nianbao);
  const rates = measures.filter(({ kind, ratio, change }) => kind === 'rate' && ratio === undefined && !change);
  return new Set(rates.flatMap(({ code }) => (unlinked.has(code) ? [] : [code])));
}

/** A withheld count of the programme, its kinds or the programme it is a kind of, in any area; or of the area. */
function besideCounts(
  source: RawPackage,
  figures: Figure[],
  withheld: WithheldFigure[],
): (figure: Figure) => Figure | undefined {
  const counted = countUnits(source, figures);
  const family = parents(source, 'programmes');
  const byProgramme = new Map<string, Figure>();
  const byArea = new Map<string, Figure>();
  for (const { figure } of withheld.filter(({ figure: { key } }) => counted.has(key.measure))) {
    const { programme, area } = figure.key;
    const kinds = [...family].flatMap(([kind, parent]) => (parent === programme ? [kind] : []));
    for (const code of [programme, ...kinds, family.get(programme) ?? programme])
      if (!byProgramme.has(code)) byProgramme.set(code, figure);
    if (!byArea.has(area)) byArea.set(area, figure);
  }
  return ({ key }) => byProgramme.get(key.programme) ?? byArea.get(key.area);
}
