/** Wholes and their parts: areas, kinds of a programme, declared totals. */
import { isQuantity, type Linear } from './view.ts';
import { placeBeside, placeOfRow, type Edition } from './edition.ts';

export type Sum = { whole: string; parts: string[] };

export function sums(edition: Edition): Sum[] {
  const places = edition.rows.filter((row) => isQuantity(edition, row['measure'] ?? '')).map(placeOfRow);
  const isThere = new Set(places);
  const found = places.flatMap((place) => [
    { whole: place, parts: partsByArea(edition, place) },
    { whole: place, parts: partsByKind(edition, place) },
    { whole: place, parts: partsOfTotal(edition, place) },
  ]);
  return found.filter(({ parts }) => parts.length > 0 && parts.every((part) => isThere.has(part)));
}

export function sumRows(edition: Edition): Linear[] {
  return sums(edition).map(({ whole, parts }) => ({
    terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])],
    low: 0,
    high: 0,
  }));
}

function partsByArea({ areas, description }: Edition, place: string): string[] {
  const [measure = '', , area = ''] = place.split('/');
  const adds = description.measures.find(({ code }) => code === measure)?.adds ?? [];
  if (!adds.includes('area')) return [];
  return areas.filter(({ parent }) => parent === area).map(({ code }) => placeBeside(place, { area: code }));
}

/** Kinds are taken to make up their programme: every published row of these packages bears it out. */
function partsByKind({ programmes }: Edition, place: string): string[] {
  const [, programme = ''] = place.split('/');
  const kinds = programmes.filter(({ parent }) => parent === programme);
  return kinds.map(({ code }) => placeBeside(place, { programme: code }));
}

function partsOfTotal({ description }: Edition, place: string): string[] {
  const [measure = '', programme = ''] = place.split('/');
  const total = description.totals.find((one) => `total:${one.code}` === programme && one.measure === measure);
  return (total?.programmes ?? []).map((code) => placeBeside(place, { programme: code }));
}
