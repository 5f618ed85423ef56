/** A number of which no edition has a row: what women leave of persons, or what a flow came to between two days. */
export function isRest(place: string): boolean {
  return place.startsWith('rest/') || place.startsWith('between/');
}
