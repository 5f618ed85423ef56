import { emptyModel, place, type Model, type Programme } from './model.ts';
import { chance, pick, whole, type Random } from './seeded.ts';

const codes = ['relief', 'care', 'orphans', 'aid'];

/** A package of a county with two to six towns, one to four programmes, one to three years, and rules of its own. */
export function randomModel(random: Random): Model {
  const towns = Array.from({ length: whole(random, 2, 6) }, (_, index) => `town${index + 1}`);
  const programmes = randomProgrammes(random);
  const years = Array.from({ length: whole(random, 1, 3) }, (_, index) => 2019 + index);
  const measures = ['persons', 'funds', ...['households', 'women', 'beds'].filter(() => chance(random, 0.35))];
  const model: Model = {
    ...emptyModel,
    towns,
    programmes,
    years,
    measures,
    atoms: new Map(),
    givesTop: chance(random, 0.5),
    givesParents: chance(random, 0.6),
    hasAverage: chance(random, 0.4),
    hasGrowth: chance(random, 0.3),
    disclosure: randomRule(random, programmes, measures),
    marked: new Set(),
    revised: new Set(),
  };
  for (const year of years) addYear(model, random, year);
  model.totals = randomTotals(random, model);
  if (chance(random, 0.15)) {
    const leaf = pick(random, leafCodes(programmes));
    model.marked.add(place('persons', leaf, pick(random, towns), pick(random, years)));
  }
  return model;
}

function randomProgrammes(random: Random): Programme[] {
  return codes.slice(0, whole(random, 1, 3)).flatMap((code): Programme[] => {
    const kinds = chance(random, 0.4)
      ? Array.from({ length: whole(random, 2, 3) }, (_, index) => `${code}-${index + 1}`)
      : [];
    return [{ code }, ...kinds.map((kind) => ({ code: kind, parent: code }))];
  });
}

function leafCodes(programmes: Programme[]): string[] {
  const parents = new Set(programmes.map(({ parent }) => parent));
  return programmes.filter(({ code }) => !parents.has(code)).map(({ code }) => code);
}

function randomRule(random: Random, programmes: Programme[], measures: string[]): object {
  const reason = { en: 'published by ourselves' };
  const { code } = pick(random, programmes);
  return {
    ...(chance(random, 0.2) && { threshold: pick(random, [3, 5, 11]) }),
    ...(chance(random, 0.2) && { programmes: { [code]: pick(random, [3, 11]) } }),
    ...(chance(random, 0.1) && { protected: [pick(random, programmes).code] }),
    ...(measures.includes('beds') && { unlinked: ['beds'] }),
    ...(chance(random, 0.2) && { exemptions: [{ programme: code, area: 'county', reason }] }),
  };
}

function randomTotals(random: Random, { programmes }: Model): Model['totals'] {
  const roots = programmes.filter(({ parent }) => parent === undefined).map(({ code }) => code);
  const parent = programmes.find((one) => one.parent !== undefined)?.parent;
  const kinds = programmes.filter((one) => one.parent === parent && parent !== undefined).map(({ code }) => code);
  return [
    ...(roots.length > 1 && chance(random, 0.5) ? [{ code: 'money', measure: 'funds', programmes: roots }] : []),
    ...(kinds.length > 1 && chance(random, 0.4) ? [{ code: 'kinds', measure: 'persons', programmes: kinds }] : []),
  ];
}

/** Each programme has few or many people; a third of its towns have none or a few. */
export function addYear(model: Model, random: Random, year: number): void {
  for (const code of leafCodes(model.programmes)) {
    const most = pick(random, [6, 30, 400]);
    for (const town of [...model.towns, ...model.siblings]) {
      const persons = countOf(random, most);
      const set = (measure: string, value: number) => {
        if (model.measures.includes(measure)) model.atoms.set(place(measure, code, town, year), value);
      };
      set('persons', persons);
      set('households', persons === 0 ? 0 : whole(random, Math.ceil(persons / 3), persons));
      set('women', whole(random, 0, persons));
      set('beds', whole(random, 0, 20));
      set('funds', Math.round(persons * (40 + random() * 20)));
    }
  }
}

function countOf(random: Random, most: number): number {
  if (chance(random, 0.15)) return 0;
  return chance(random, 0.25) ? whole(random, 1, 4) : whole(random, 5, Math.max(6, most));
}
