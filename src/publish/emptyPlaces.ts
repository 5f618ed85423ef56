import { placePattern } from './placePattern.ts';

/** A built page as it was before publishing filled its places, and as it is printed. */
export function emptyPlaces(html: string): string {
  return html.replace(placePattern, (_, open: string, _pdf, _part, close: string) => open + close);
}
