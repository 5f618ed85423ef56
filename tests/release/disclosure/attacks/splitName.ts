/** A name in a union of editions is the number of an edition, a bar, and a place; of one edition it is the place alone. */
export function splitName(name: string): [edition: string, place: string] {
  const at = name.indexOf('|') + 1;
  return [name.slice(0, at), name.slice(at)];
}
