/** What the maker of the packages knows and an attacker does not: every number of every edition, in steps. */
import type { Model } from '../random/model.ts';
import { figuresOfModel } from '../random/figuresOfModel.ts';
import { placeBeside } from './edition.ts';
import { isMoney } from './view.ts';

export type Truth = Map<string, number>;

export function truthOf(model: Model): Truth {
  const figures = [...figuresOfModel(model)].filter(([place]) => !/^(average|growth|share|standard)\//.test(place));
  const truth: Truth = new Map(
    figures.map(([place, text]) => [place, Math.round(Number(text) * (isMoney(place) ? 100 : 1))]),
  );
  for (const [place, women] of [...truth])
    if (place.startsWith('women/'))
      truth.set(
        placeBeside(place, { measure: 'rest' }),
        truth.get(placeBeside(place, { measure: 'persons' }))! - women,
      );
  return truth;
}
