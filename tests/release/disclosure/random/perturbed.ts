import { amountsOf, figuresOfModel } from './figuresOfModel.ts';
import { place, type Model } from './model.ts';
import { pick, whole, type Random } from './seeded.ts';
import { settled } from './widerModel.ts';

/**
 * The package with other numbers where it withholds them: each count in its class, every published number as it was.
 * `changes` is how many atoms differ.
 */
export function perturbed(model: Model, withheld: Set<string>, random: Random): { model: Model; changes: number } {
  let own = model;
  const before = { shown: figuresOfModel(model), classes: classesOf(model) };
  const moves = candidates(model, withheld);
  for (let attempt = 0; attempt < 60 && moves.length > 0; attempt += 1) {
    const next = moved(own, pick(random, moves), random);
    if (isAlike(next, before, withheld)) own = next;
  }
  const changes = [...own.atoms].filter(([key, value]) => model.atoms.get(key) !== value).length;
  return { model: own, changes };
}

/** Atoms that change together, each with its sign: alone, along a line, around a square of two programmes and two towns. */
type Move = [key: string, sign: number][];

function candidates(model: Model, withheld: Set<string>): Move[] {
  const hidden = [...model.atoms.keys()].filter((key) => withheld.has(key));
  const lines = [...Map.groupBy(hidden, lineOf).values()];
  const pairs = lines.flatMap((line) =>
    line.flatMap((one, index) =>
      line.slice(index + 1).map((other): Move => [
        [one, 1],
        [other, -1],
      ]),
    ),
  );
  const isHidden = new Set(hidden);
  const squares = pairs.flatMap((pair): Move[] =>
    siblings(model, pair[0]![0]).flatMap((programme) => {
      const across = pair.map(([key, sign]): [string, number] => [inProgramme(key, programme), -sign]);
      return across.every(([key]) => isHidden.has(key)) ? [[...pair, ...across]] : [];
    }),
  );
  return [...hidden.map((key): Move => [[key, 1]]), ...pairs, ...squares];
}

function moved(model: Model, move: Move, random: Random): Model {
  const [[key] = ['']] = move;
  const most = key.startsWith('funds/') ? Math.max(1, model.atoms.get(key)!) : 6;
  const by = pick(random, [-1, 1]) * whole(random, 1, most);
  const atoms = new Map(model.atoms);
  for (const [one, sign] of move) atoms.set(one, atoms.get(one)! + sign * by);
  const next = { ...model, atoms };
  settled(next, random);
  return next;
}

type Before = { shown: Map<string, string>; classes: Map<string, string> };

function isAlike(next: Model, before: Before, withheld: Set<string>): boolean {
  if ([...next.atoms].some(([key, value]) => value < 0 || isTooMany(next, key, value))) return false;
  const shown = figuresOfModel(next);
  const isSame = [...before.shown].every(([key, text]) => withheld.has(key) || shown.get(key) === text);
  if (!isSame || shown.size !== before.shown.size) return false;
  const classes = classesOf(next);
  return [...before.classes].every(([key, text]) => classes.get(key) === text);
}

/** No more households, and no more women, than persons. */
function isTooMany({ atoms }: Model, key: string, value: number): boolean {
  const [measure = '', ...rest] = key.split('/');
  return ['households', 'women'].includes(measure) && value > (atoms.get(['persons', ...rest].join('/')) ?? 0);
}

/** Of each count, and of what a part leaves of its whole: nought, or between which thresholds. */
function classesOf(model: Model): Map<string, string> {
  const amounts = amountsOf(model);
  const classOf = (value: number) => String(value === 0 ? 0 : 1 + thresholds.filter((one) => value >= one).length);
  return new Map(
    [...amounts].flatMap(([key, value]): [string, string][] => {
      const [measure = '', ...rest] = key.split('/');
      if (measure === 'funds') return [[key, value === 0 ? 'none' : 'some']];
      const persons = measure === 'women' ? (amounts.get(['persons', ...rest].join('/')) ?? 0) : value;
      return [[key, `${classOf(value)} ${classOf(persons - value)}`]];
    }),
  );
}

/** Those that random rules take. */
const thresholds = [3, 5, 11];

function lineOf(key: string): string {
  const [measure, programme, , year] = key.split('/');
  return `${measure}/${programme}/${year}`;
}

function siblings({ programmes }: Model, key: string): string[] {
  const [, own = ''] = key.split('/');
  const parent = programmes.find(({ code }) => code === own)?.parent;
  return programmes.flatMap((one) =>
    one.parent === parent && parent !== undefined && one.code !== own ? [one.code] : [],
  );
}

function inProgramme(key: string, programme: string): string {
  const [measure = '', , area = '', year = ''] = key.split('/');
  return place(measure, programme, area, Number(year));
}
