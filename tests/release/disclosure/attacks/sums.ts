/** Wholes and their parts: areas, kinds of a programme, declared totals. */
import { isQuantity, type Linear } from './view.ts';
import { placeBeside, placeOfRow, type Edition } from './edition.ts';

export type Sum = { whole: string; parts: string[] };

export function sums(edition: Edition): Sum[] {
  return everySum(edition).filter(({ parts, isThere }) => parts.length > 0 && parts.every(isThere));
}

function everySum(edition: Edition): (Sum & { isThere: (place: string) => boolean })[] {
  const places = edition.rows.filter((row) => isQuantity(edition, row['measure'] ?? '')).map(placeOfRow);
  const there = new Set(places);
  const isThere = (place: string) => there.has(place);
  return places.flatMap((whole) =>
    [partsByArea, partsByKind, partsOfTotal].map((partsOf) => ({ whole, parts: partsOf(edition, whole), isThere })),
  );
}

export function sumRows(edition: Edition): Linear[] {
  return sums(edition).map(rowOf);
}

export function sumsWithGaps(edition: Edition): Linear[] {
  return sumsOfSome(edition).map(rowOf);
}

/** Also where a part has no row, and another has. */
export function sumsOfSome(edition: Edition): Sum[] {
  return everySum(edition).filter(({ parts, isThere }) => parts.some(isThere));
}

function rowOf({ whole, parts }: Sum): Linear {
  return { terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 };
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
