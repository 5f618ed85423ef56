/**
 * Packages of more kinds: with a city and counties beside the county, standards paid in full, rows that are missing, rates of
 * which nothing is said, and a population with those who joined and left.
 */
import { amountsOf } from './figuresOfModel.ts';
import { leaves, place, type Model } from './model.ts';
import { addYear, randomModel } from './randomModel.ts';
import { chance, pick, whole, type Random } from './seeded.ts';

export function widerModel(random: Random): Model {
  const narrow = randomModel(random);
  const isPopulation = chance(random, 0.25);
  const measures = isPopulation ? ['stock', 'joined', 'left'] : narrow.measures;
  const roots = leaves(narrow);
  const model: Model = {
    ...narrow,
    measures,
    atoms: new Map(),
    givesTop: true,
    years: isPopulation ? [2019, 2020, 2021] : narrow.years,
    totals: isPopulation ? [] : narrow.totals,
    hasAverage: !isPopulation && narrow.hasAverage,
    hasGrowth: !isPopulation && narrow.hasGrowth,
    siblings: chance(random, 0.4) ? ['beside1', 'beside2'].slice(0, whole(random, 1, 2)) : [],
    paidInFull: !isPopulation && chance(random, 0.6) ? roots.filter(() => chance(random, 0.7)) : [],
    hasShare: measures.includes('women') && chance(random, 0.15),
    marked: new Set(),
    disclosure: isPopulation ? { ...narrow.disclosure, unlinked: [] } : narrow.disclosure,
  };
  for (const year of model.years) addYear(model, random, year);
  if (isPopulation) for (const year of model.years) addFlows(model, random, year);
  settled(model, random);
  if (chance(random, 0.3)) model.gaps = gapsOf(model, random);
  return model;
}

/** Standards are set once for a town and year, in steps that print as whole money. */
const standardStep = 25;

/** Money where it is paid in full, and stocks of those who joined and left, as counts have them now. */
export function settled(model: Model, random: Random): void {
  const areas = [...model.towns, ...model.siblings];
  for (const code of model.paidInFull)
    for (const year of model.years)
      for (const area of areas) {
        const at = place('standard', code, area, year);
        const standard = model.atoms.get(at) ?? standardStep * (chance(random, 0.5) ? 24 : pick(random, [20, 28, 32]));
        const persons = model.atoms.get(place('persons', code, area, year)) ?? 0;
        model.atoms.set(at, standard);
        model.atoms.set(place('funds', code, area, year), (persons * standard * 12) / 100);
      }
  if (!model.measures.includes('stock')) return;
  for (const code of leaves(model))
    for (const area of areas)
      for (const year of model.years.slice(1)) {
        const at = (measure: string, of = year) => model.atoms.get(place(measure, code, area, of)) ?? 0;
        const left = Math.min(at('left'), at('stock', year - 1));
        model.atoms.set(place('left', code, area, year), left);
        model.atoms.set(place('stock', code, area, year), at('stock', year - 1) + at('joined') - left);
      }
}

function addFlows(model: Model, random: Random, year: number): void {
  for (const code of leaves(model))
    for (const area of [...model.towns, ...model.siblings]) {
      const most = pick(random, [4, 12, 60]);
      model.atoms.set(place('joined', code, area, year), whole(random, 0, most));
      model.atoms.set(place('left', code, area, year), whole(random, 0, most));
      if (year === model.years[0])
        model.atoms.set(
          place('stock', code, area, year),
          chance(random, 0.3) ? whole(random, 0, 4) : whole(random, 5, 80),
        );
    }
}

/** One programme of one town, now and then two. */
function gapsOf(model: Model, random: Random): Set<string> {
  const keys = [...amountsOf(model).keys()];
  const places = Array.from({ length: whole(random, 1, 2) }, () => {
    const code = pick(random, leaves(model));
    return [code, pick(random, model.towns), pick(random, model.years)].join('/');
  });
  return new Set(keys.filter((key) => places.includes(key.slice(key.indexOf('/') + 1))));
}
