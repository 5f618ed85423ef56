/**
 * A package a year later, by a careless hand: another year, corrections of large and of small numbers (said to be revised, with all
 * that is computed of them), and sometimes an exemption, another total, the county's own rows, another threshold.
 */
import { figuresOfModel } from '../random/figuresOfModel.ts';
import { kindsOf, leaves, place, type Model } from '../random/model.ts';
import { addYear } from '../random/randomModel.ts';
import { chance, pick, whole, type Random } from '../random/seeded.ts';

export function laterEdition(model: Model, random: Random): Model {
  const later: Model = { ...model, atoms: new Map(model.atoms), years: [...model.years], version: '2' };
  const year = model.years.at(-1)! + 1;
  later.years.push(year);
  addYear(later, random, year);
  if (chance(random, 0.7)) correct(later, random, model.years);
  if (chance(random, 0.2)) later.disclosure = exempted(later, random);
  if (chance(random, 0.15)) later.disclosure = { ...later.disclosure, threshold: pick(random, [3, 5, 11]) };
  if (chance(random, 0.2)) later.totals = otherTotals(later, random);
  if (chance(random, 0.2)) later.givesTop = !later.givesTop;
  const before = figuresOfModel(model);
  const after = figuresOfModel(later);
  later.revised = new Set([...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key));
  return later;
}

/** One or two numbers, of any size; people never less than their women or their households. */
function correct(model: Model, random: Random, years: number[]): void {
  for (let left = whole(random, 1, 3); left > 0; left -= 1) {
    const code = pick(random, leaves(model));
    const town = pick(random, model.towns);
    const year = pick(random, years);
    const at = (measure: string) => place(measure, code, town, year);
    const persons = model.atoms.get(at('persons'))!;
    if (persons === 0) continue;
    const after = Math.max(1, persons + pick(random, [-3, -2, -1, 1, 2, 3]));
    model.atoms.set(at('persons'), after);
    model.atoms.set(at('funds'), Math.round(after * (40 + random() * 20)));
    for (const measure of ['women', 'households'])
      if (model.measures.includes(measure))
        model.atoms.set(at(measure), Math.min(after, model.atoms.get(at(measure))!));
  }
}

function exempted({ disclosure, programmes, towns, years }: Model, random: Random): object {
  const { exemptions = [] } = disclosure as { exemptions?: object[] };
  const one = {
    programme: pick(random, programmes).code,
    area: pick(random, ['county', 'county', ...towns]),
    ...(chance(random, 0.5) && { year: pick(random, years) }),
    reason: { en: 'told in the yearbook' },
  };
  return { ...disclosure, exemptions: [...exemptions, one] };
}

function otherTotals(model: Model, random: Random): Model['totals'] {
  if (model.totals.length > 0 && chance(random, 0.5)) return model.totals.slice(1);
  const measure = pick(random, ['persons', 'funds']);
  const parents = model.programmes.filter(({ code }) => kindsOf(model, code).length > 0);
  const kinds = parents.length > 0 ? kindsOf(model, pick(random, parents).code) : leaves(model);
  return kinds.length > 1 ? [...model.totals, { code: 'later', measure, programmes: kinds }] : model.totals;
}
