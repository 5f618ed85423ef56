import type { ReleaseFacts } from '../editions/releaseFacts.ts';
import { isOfficial, topProgrammes, type Book } from '../figures/book.ts';

/** What the editions of a release are held to: a report has a preface and a part for each programme. */
export function releaseFacts(own: Book): ReleaseFacts {
  const { area, years, hasDemonstration } = own;
  const sections = ['preface', ...topProgrammes(own).map(({ code }) => code)];
  const official = own.release.figures.filter((figure) => figure.key.area === area && isOfficial(figure));
  const officialYears = [...new Set(official.map(({ year }) => year))].sort();
  return { languages: own.release.description.languages, area, years, officialYears, sections, hasDemonstration };
}
