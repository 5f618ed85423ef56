import { figuresOfModel } from './figuresOfModel.ts';
import type { Model } from './model.ts';
import { addYear } from './randomModel.ts';
import { settled } from './widerModel.ts';
import { chance, whole, type Random } from './seeded.ts';

/** The package a year later: another year, and some corrections, of which the package says that they were revised. */
export function nextEdition(model: Model, random: Random): Model {
  const next: Model = { ...model, atoms: new Map(model.atoms), years: [...model.years], version: '2' };
  const [latest = 0] = model.years.slice(-1);
  next.years.push(latest + 1);
  addYear(next, random, latest + 1);
  for (const [key, value] of model.atoms)
    if (chance(random, 0.04) && value >= 20 && !key.startsWith('standard/'))
      next.atoms.set(key, value + whole(random, -5, 5));
  settled(next, random);
  const before = figuresOfModel(model);
  const after = figuresOfModel(next);
  next.revised = new Set([...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key));
  return next;
}
