/** What money says of those it was paid to, and stocks of the flows that change them: declared, or borne out by the figures. */
import { type Figure, isValue, placeKey } from '../../model/cell.ts';
import { add, compare, type Decimal, shift, sign, subtract } from '../../model/decimal.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { codeBefore, monthsIn } from '../../model/period.ts';
import { cellUnit, findUnit, isMoney, isOfPeople, rounding } from '../../model/unit.ts';
import { ancestors, type EditionFigures, ofWhich, parents } from '../package/dataPackage.ts';
import { countOf, countUnits, ruleOf } from './disclosureRule.ts';

type Published = Pick<EditionFigures, 'source' | 'figures'>;

/** The money of a place is from `low` to `high` times its count, without scales; both by place. `isFull`: exactly. */
export type Payment = { programme: string; count: string; money: string; low: number; high: number; isFull: boolean };

/**
 * Count × standard × months where the package says so (`paidInFull`), or where nothing published contradicts it. Else, of a
 * programme that mixes no kinds, the spread of its payments per head over areas and years, and five per cent either way at
 * least. Of `figures` as published: what is withheld decides nothing.
 */
export function payments(edition: Published): Payment[] {
  const pairs = countedPairs(edition);
  const full = fullPayments(edition, pairs);
  const byStandard = new Set(full.map(({ programme }) => programme));
  const family = parents(edition.source, 'programmes');
  const mixed = new Set(pairs.map(({ count }) => family.get(count.key.programme)));
  const isGuessed = ({ programme }: Payment) => !byStandard.has(programme) && !mixed.has(programme);
  return [...full, ...guessedPayments(pairs).filter(isGuessed)];
}

/** A count and the money of the same programme, area and year; `payee` and `currency` are what they are counted in. */
type Pair = { count: Figure; money: Figure; payee: string; currency: string; months: number };

/** Money goes by persons where they are counted: a household may have one or seven. */
const payees = ['person', 'person-time', 'household'];

function countedPairs({ source, figures }: Published): Pair[] {
  const { measures } = source.descriptor.nianbao;
  const parts = new Set([...ofWhich(measures).values()].flat());
  const unlinked = unlinkedMeasures(source.descriptor.nianbao);
  const units = quantities({ source, figures });
  const linked = measures.filter(({ code }) => units.has(code) && !unlinked.has(code) && !parts.has(code));
  const isOf = (quantity: string) => (code: string) => units.get(code) === quantity;
  const counts = linked.filter(({ kind }) => kind === 'served' || kind === 'stock').map(({ code }) => code);
  const payee = payees.find((quantity) => counts.some(isOf(quantity)));
  if (payee === undefined) return [];
  const amounts = linked.filter(({ code, kind }) => kind === 'flow' && isMoney(units.get(code)!));
  const ofMoney = new Set(amounts.map(({ code }) => code));
  const at = new Map(figures.filter(({ cell }) => cell.state !== 'absent').map((figure) => [placeKey(figure), figure]));
  return [...at.values()].flatMap((money) => {
    const months = ofMoney.has(money.key.measure) ? monthsIn(money.key.period) : undefined;
    if (months === undefined) return [];
    return counts.filter(isOf(payee)).flatMap((measure) => {
      const count = at.get(placeKey({ key: { ...money.key, measure }, year: money.year }));
      return count === undefined ? [] : [{ count, money, months, payee, currency: units.get(money.key.measure)! }];
    });
  });
}

/** Measure → what it counts, or its currency. */
function quantities({ source, figures }: Published): Map<string, string> {
  const shown = figures.map(({ key, cell }) => [key.measure, cellUnit(cell)] as const);
  const declared = source.descriptor.nianbao.measures.map(({ code, unit = '' }) => [code, findUnit(unit)] as const);
  return new Map(
    [...shown, ...declared].flatMap(([code, unit]) =>
      unit === undefined || unit.per !== undefined ? [] : [[code, unit.quantity] as const],
    ),
  );
}

function fullPayments(edition: Published, pairs: Pair[]): Payment[] {
  const { descriptor } = edition.source;
  const family = parents(edition.source, 'programmes');
  const declared = new Set(descriptor.nianbao.disclosure?.paidInFull);
  const isDeclared = (programme: string) =>
    [programme, ...ancestors(programme, family)].some((code) => declared.has(code));
  const eachOf = standards(edition);
  const all = pairs.flatMap((pair) => eachOf(pair).map((each) => ({ ...pair, ...each })));
  const claims = Map.groupBy(all, ({ standard, count: { key }, money }) =>
    [standard, key.measure, money.key.measure, key.programme].join('/'),
  );
  return [...claims.values()].flatMap((claim) => {
    const { programme } = claim[0]!.count.key;
    if (!isDeclared(programme) && claim.some(isContradicted)) return [];
    return claim.map(({ count, money, each }) => ({
      programme,
      count: placeKey(count),
      money: placeKey(money),
      low: each,
      high: each,
      isFull: true,
    }));
  });
}

type Standard = { standard: string; each: number };

/** What one of those counted is paid in the period, by each standard of the area or of one above it. */
function standards({ source, figures }: Published): (pair: Pair) => Standard[] {
  const codes = source.descriptor.nianbao.measures.flatMap(({ code, kind }) => (kind === 'standard' ? [code] : []));
  const family = parents(source, 'areas');
  const at = new Map(figures.map((figure) => [placeKey(figure), figure]));
  return ({ count: { key, year }, payee, currency, months }) =>
    codes.flatMap((standard) => {
      const areas = [key.area, ...ancestors(key.area, family)];
      const figure = areas
        .flatMap((area) => at.get(placeKey({ key: { ...key, measure: standard, area }, year })) ?? [])
        .find(({ cell }) => isValue(cell));
      const unit = figure && cellUnit(figure.cell);
      const [of, span = ''] = unit?.per?.split('·') ?? [];
      const spans = new Map([
        ['month', months],
        ['quarter', months / 3],
        ['year', months / 12],
      ]).get(span);
      if (of !== payee || unit?.quantity !== currency || spans === undefined) return [];
      return [{ standard, each: numberOf(figure!)! * spans }];
    });
}

function isContradicted({ count, money, each }: Pair & Standard): boolean {
  const paid = numberOf(money);
  const counted = numberOf(count);
  if (paid === undefined || counted === undefined) return false;
  return Math.abs(paid - counted * each) > slackOf(money) + slackOf(count) * each + negligible;
}

const negligible = 1e-6;

/** Either way of the middle, for a reader who thinks of a rise in the year. */
const leastSpread = 0.05;

function guessedPayments(pairs: Pair[]): Payment[] {
  const programmes = Map.groupBy(pairs, ({ count: { key }, money }) =>
    [key.measure, money.key.measure, key.programme].join('/'),
  );
  return [...programmes.values()].flatMap((group) => {
    const shown = group.flatMap(({ count, money, months }) => {
      const counted = numberOf(count) ?? 0;
      const paid = numberOf(money);
      return counted > 0 && paid !== undefined ? [paid / counted / months] : [];
    });
    if (shown.length === 0) return [];
    const least = Math.min(...shown);
    const most = Math.max(...shown);
    const middle = (least + most) / 2;
    return group.map(({ count, money, months }) => ({
      programme: count.key.programme,
      count: placeKey(count),
      money: placeKey(money),
      low: months * Math.min(least, middle * (1 - leastSpread)),
      high: months * Math.max(most, middle * (1 + leastSpread)),
      isFull: false,
    }));
  });
}

/** Without scale. */
function numberOf({ cell }: Figure): number | undefined {
  const unit = cellUnit(cell);
  return isValue(cell) && unit !== undefined ? Number(shift(cell.value, unit.exponent)) : undefined;
}

function slackOf({ cell }: Figure): number {
  return isValue(cell) ? Number(rounding(cell.value, cellUnit(cell)!)) : 0;
}

/** Measures: the stock of the year before, with who joined and without who left, is the stock. */
export type StockBalance = { stock: string; joined: string; left: string };

/**
 * Declared ones (`balance`), and those of one unit that hold for every programme, area and pair of years that is
 * published whole, be there none, where there are two such pairs at least and something flows. Not of measures that the
 * package calls unlinked. Of `figures` as published: what is withheld decides nothing.
 */
export function balances(edition: Pick<EditionFigures, 'source' | 'figures'>): StockBalance[] {
  const { measures } = edition.source.descriptor.nianbao;
  const { unlinked } = ruleOf(edition.source);
  const linked = measures.filter(({ code }) => !unlinked.has(code));
  const declared = linked.flatMap(({ code, balance }) => (balance === undefined ? [] : [{ stock: code, ...balance }]));
  const units = countUnits(edition.source, edition.figures);
  const quantity = (code: string) => units.get(code)?.quantity ?? '';
  const flows = linked.filter(({ kind }) => kind === 'flow');
  const candidates = linked
    .filter(({ code, kind, balance }) => kind === 'stock' && balance === undefined && isOfPeople(quantity(code)))
    .flatMap(({ code: stock }) =>
      flows.flatMap(({ code: joined }) => flows.map(({ code: left }) => ({ stock, joined, left }))),
    )
    .filter(({ stock, joined, left }) => joined !== left && isAlike([stock, joined, left].map(quantity)));
  return [...declared, ...(candidates.length === 0 ? [] : oneWay(candidates.filter(borneOut(edition.figures))))];
}

/** Where nothing published tells who joined from who left, the measure that comes first in the package is of who joined. */
function oneWay(candidates: StockBalance[]): StockBalance[] {
  const seen = new Map(candidates.toReversed().map((balance) => [nameOf(balance), balance]));
  return [...seen.values()];
}

function nameOf({ stock, joined, left }: StockBalance): string {
  return [stock, ...[joined, left].toSorted()].join('/');
}

/** In one unit: persons, or person-times that change persons. */
function isAlike(quantities: string[]): boolean {
  return new Set(quantities.map((quantity) => quantity.replace('person-time', 'person'))).size === 1;
}

const fewestPairs = 2;

function borneOut(figures: Figure[]): (balance: StockBalance) => boolean {
  const there = new Map(
    figures.filter(({ cell }) => cell.state !== 'absent').map((figure) => [placeKey(figure), figure]),
  );
  return ({ stock, joined, left }) => {
    const cases = figures
      .filter(({ key }) => key.measure === stock)
      .map(({ key, year }) => {
        const at = (measure: string, of = year) => there.get(placeKey({ key: { ...key, measure }, year: of }));
        return [at(stock), at(stock, codeBefore(year) ?? ''), at(joined), at(left)];
      })
      .filter((line): line is Figure[] => !line.includes(undefined));
    const shown = cases.flatMap((line) => numbersOf(line));
    const isTrue = ([now, before, more, less]: Decimal[]) => compare(now!, subtract(add(before!, more!), less!)) === 0;
    const hasFlow = shown.length === 0 || shown.some(([, , more, less]) => sign(more!) > 0 || sign(less!) > 0);
    return cases.length >= fewestPairs && hasFlow && shown.every(isTrue);
  };
}

/** None where one of them is withheld. */
function numbersOf(line: Figure[]): Decimal[][] {
  const counts = line.flatMap(({ cell }) => countOf(cell)?.count ?? []);
  return counts.length < line.length ? [] : [counts];
}
