/** Stocks with the flows that change them: declared, or such that the published figures bear it out. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { add, compare, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { codeBefore } from '../../model/period.ts';
import { isOfPeople } from '../../model/unit.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countOf, countUnits, ruleOf } from './disclosureRule.ts';

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
