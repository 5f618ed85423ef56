import type { RawPackage } from '../readPackage.ts';
import { ofWhich } from '../ofWhich.ts';
import type { Rule } from './ruleOf.ts';

/** Measure → layer. Standards and totals over programmes are in none: nobody is counted by a standard. */
export type Layers = Map<string, string>;

/** The layer of what is linked by default. */
export const linkedLayer = 'linked';

/** The parts (其中) of a measure are a layer of their own: they are withheld with their whole, not the whole with them. */
export function layers(source: RawPackage, { unlinked }: Rule): Layers {
  const { measures } = source.descriptor.nianbao;
  const wholes = wholeMeasures(source);
  const layerOf = (code: string): string => {
    if (unlinked.has(code)) return `only ${code}`;
    const whole = wholes.get(code);
    return whole === undefined ? linkedLayer : partsLayer(whole);
  };
  return new Map(measures.flatMap(({ code, kind }) => (kind === 'standard' ? [] : [[code, layerOf(code)] as const])));
}

export function partsLayer(whole: string): string {
  return `of ${whole}`;
}

/** Measure → the one of which it is a part (其中). */
export function wholeMeasures({ descriptor }: RawPackage): Map<string, string> {
  const families = [...ofWhich(descriptor.nianbao.measures)];
  return new Map(families.flatMap(([whole, parts]) => parts.map((part) => [part, whole] as const)));
}
