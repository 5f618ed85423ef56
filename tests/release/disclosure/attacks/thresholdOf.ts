import type { Edition } from './edition.ts';

/** Of the measure, else of the programme or the one that it is a kind of, else of the package; one for what counts no people. */
export function thresholdOf({ description, programmes }: Edition, place: string): number {
  const [measure = '', programme = ''] = place.split('/');
  const { measures = {}, programmes: own = {}, threshold = 5 } = description.disclosure ?? {};
  const parent = programmes.find(({ code }) => code === programme)?.parent ?? '';
  return measures[measure] ?? (measure === 'beds' ? 1 : (own[programme] ?? own[parent] ?? threshold));
}
