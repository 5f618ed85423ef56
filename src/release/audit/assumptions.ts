/** What readers suppose beyond sums: payments in full, the averages of released payments, no more households than persons. */
import { isValue, placeKey } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { isOfPeople } from '../../model/unit.ts';
import { ofWhich, type EditionFigures } from '../package/dataPackage.ts';
import { countUnits } from '../rule/disclosureRule.ts';
import { payments, type Payment } from '../rule/payments.ts';
import { knownNumbers, type Equation } from './equation.ts';

/** What a reader supposes of one programme: true, as far as nothing contradicts it; or only likely (`isGuess`). */
export type Assumption = { isGuess: boolean; equations: Equation[] };

/** The surest first: paid in full, no more households than persons, the averages of released payments. */
export function assumptions(edition: EditionFigures): Assumption[] {
  const slack = moneySlack(edition);
  const programmes = Map.groupBy(payments(edition), ({ programme }) => programme);
  const paid = [...programmes.values()].map((group): Assumption => ({
    isGuess: !group[0]!.isFull,
    equations: group.flatMap((payment) => paymentEquations(payment, slack)),
  }));
  return [
    ...paid.filter(({ isGuess }) => !isGuess),
    { isGuess: false, equations: orders(edition) },
    ...paid.filter(({ isGuess }) => isGuess),
  ];
}

function paymentEquations({ count, money, low, high, isFull }: Payment, slack: Map<string, number>): Equation[] {
  const [measure = ''] = money.split('/');
  const rounded = slack.get(measure) ?? 0;
  const between = (each: number, least: number, most: number): Equation => ({
    terms: [
      [money, 1],
      [count, -each],
    ],
    low: least,
    high: most,
  });
  if (isFull) return [between(low, -rounded, rounded)];
  return [between(low, -rounded, Infinity), between(high, -Infinity, rounded)];
}

/** Half a unit of the last digit that is printed of a measure. */
function moneySlack({ figures }: EditionFigures): Map<string, number> {
  const known = knownNumbers(figures);
  const slack = new Map<string, number>();
  for (const figure of figures.filter(({ cell }) => isValue(cell)))
    slack.set(
      figure.key.measure,
      Math.max(slack.get(figure.key.measure) ?? 0, known.get(placeKey(figure))?.slack ?? 0),
    );
  return slack;
}

/** Each unit is one or more of the next. */
const ordered = ['household', 'person', 'person-time'];

/** Of two measures, unless a published place contradicts it. */
function orders({ source, figures }: EditionFigures): Equation[] {
  const { measures } = source.descriptor.nianbao;
  const units = countUnits(source, figures);
  const parts = new Set([...ofWhich(measures).values()].flat());
  const unlinked = unlinkedMeasures(source.descriptor.nianbao);
  const isCounted = (code: string) =>
    isOfPeople(units.get(code)?.quantity ?? '') && !parts.has(code) && !unlinked.has(code);
  const counts = measures.filter(({ code, average }) => isCounted(code) && !average).map(({ code }) => code);
  const rank = (code: string) => ordered.indexOf(units.get(code)!.quantity);
  const known = knownNumbers(figures);
  const present = new Set(figures.filter(({ cell }) => cell.state !== 'absent').map(placeKey));
  return counts.flatMap((fewer) =>
    counts.flatMap((more) => {
      if (rank(fewer) < 0 || rank(fewer) >= rank(more)) return [];
      const pairs = figures
        .filter(({ key }) => key.measure === fewer)
        .map(({ key, year }): [string, string] => [
          placeKey({ key, year }),
          placeKey({ key: { ...key, measure: more }, year }),
        ]);
      const there = pairs.filter((pair) => pair.every((place) => present.has(place)));
      const isTrue = there.every(([a, b]) => (known.get(a)?.value ?? 0) <= (known.get(b)?.value ?? Infinity));
      if (!isTrue) return [];
      return there.map(([a, b]): Equation => ({
        terms: [
          [b, 1],
          [a, -1],
        ],
        low: 0,
        high: Infinity,
      }));
    }),
  );
}
