/**
 * A reader has the program as well. He guesses everything that is withheld, each guess in accord with what is printed, releases every guess
 * himself, and keeps those that give the very bytes that were published: which numbers does a withheld count have in them?
 */
import { figuresOfModel } from '../random/figuresOfModel.ts';
import { leaves, place, type Model } from '../random/model.ts';
import type { Released } from '../../../../src/release/released.ts';
import type { Claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { placeOfRow } from './edition.ts';

export type Rebuild = (guess: Model) => Promise<Released>;

/** Nobody guesses beyond it: a number that can be as high is open upwards. */
const most = 12;

/** `known` is the package with nought wherever the edition withholds; nothing where there are more guesses than `patience`. */
export async function rebuilding(edition: Edition, known: Model, rebuild: Rebuild, patience = 400): Promise<Claim[]> {
  const guesses = completions(edition, known, patience);
  const possible = new Map<string, Set<number>>();
  for (const guess of guesses) {
    const files = await rebuild(guess);
    if (files.get('figures.csv') !== edition.files.get('figures.csv')) continue;
    for (const [at, text] of figuresOfModel(guess)) possible.set(at, (possible.get(at) ?? new Set()).add(Number(text)));
  }
  return hiddenOf(edition).flatMap((at): Claim[] => {
    const values = [...(possible.get(at) ?? [])].toSorted((a, b) => a - b);
    if (values.length === 0) return [];
    const high = values.at(-1)!;
    return [{ place: at, edition: 0, low: values[0]!, high: high >= most ? Infinity : high, among: values }];
  });
}

function hiddenOf({ rows }: Edition): string[] {
  return rows.filter(({ symbol }) => symbol === 'c').map(placeOfRow);
}

function completions(edition: Edition, known: Model, patience: number): Model[] {
  const isHidden = new Set(hiddenOf(edition));
  const atoms = leaves(known).flatMap((code) =>
    known.towns.map((town) => place('persons', code, town, known.years[0]!)),
  );
  const open = atoms.filter((at) => isHidden.has(at));
  const shown = edition.rows
    .filter(({ symbol }) => symbol === '')
    .map((row) => [placeOfRow(row), Number(row['value'])] as const);
  const found: Model[] = [];
  const visit = (model: Model, at: number): void => {
    if (found.length > patience) return;
    const figures = figuresOfModel(model);
    // a whole never shrinks by further guesses
    if (shown.some(([one, value]) => Number(figures.get(one)) > value)) return;
    if (at === open.length) {
      if (shown.every(([one, value]) => Number(figures.get(one)) === value)) found.push(model);
      return;
    }
    for (let value = 0; value <= most; value += 1)
      visit({ ...model, atoms: new Map(model.atoms).set(open[at]!, value) }, at + 1);
  };
  visit(known, 0);
  return found.length > patience ? [] : found;
}
