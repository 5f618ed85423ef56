import { areasWithin, isOfficial, type Book } from '../../figures/book.ts';
import type { Area } from '../../figures/release.ts';

/** Areas within the publisher's that have an official figure of the year. */
export function officialAreas(own: Book): Area[] {
  const areas = new Set(
    own.release.figures.filter((figure) => figure.year === own.year && isOfficial(figure)).map(({ key }) => key.area),
  );
  return areasWithin(own).filter(({ code }) => areas.has(code));
}
