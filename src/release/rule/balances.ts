/** Stocks with the flows that change them: declared, or such that the figures themselves bear it out. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { add, compare, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { isOfPeople } from '../../model/unit.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countOf, countUnits, ruleOf } from './disclosureRule.ts';

/** Measures: the stock of the year before, with who joined and without who left, is the stock. */
export type StockBalance = { stock: string; joined: string; left: string };

/**
 * Declared ones (`balance`), and those of one unit that hold for every programme, area and pair of years, where there
 * are two such pairs at least and something flows. Not of measures that the package calls unlinked.
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
  return [...declared, ...(candidates.length === 0 ? [] : candidates.filter(borneOut(edition.figures)))];
}

/** In one unit: persons, or person-times that change persons. */
function isAlike(quantities: string[]): boolean {
  return new Set(quantities.map((quantity) => quantity.replace('person-time', 'person'))).size === 1;
}

const fewestPairs = 2;

function borneOut(figures: Figure[]): (balance: StockBalance) => boolean {
  const counts = new Map(figures.flatMap((figure) => placed(figure)));
  return ({ stock, joined, left }) => {
    const cases = figures
      .filter(({ key }) => key.measure === stock)
      .map(({ key, year }) => {
        const at = (measure: string, of = year) => counts.get(placeKey({ key: { ...key, measure }, year: of }));
        return [at(stock), at(stock, String(Number(year) - 1)), at(joined), at(left)];
      })
      .filter((numbers): numbers is Decimal[] => !numbers.includes(undefined));
    const isTrue = ([now, before, more, less]: Decimal[]) => compare(now!, subtract(add(before!, more!), less!)) === 0;
    const hasFlow = cases.some(([, , more, less]) => sign(more!) > 0 || sign(less!) > 0);
    return cases.length >= fewestPairs && hasFlow && cases.every(isTrue);
  };
}

function placed(figure: Figure): [string, Decimal][] {
  const counted = countOf(figure.cell);
  return counted === undefined ? [] : [[placeKey(figure), counted.count]];
}
