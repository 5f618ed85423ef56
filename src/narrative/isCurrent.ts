import { measuresOf, partsOf, type Book } from '../figures/book.ts';

/** Whether the programme or a part of it has a figure of the year, be it withheld or not available. */
export function isCurrent(own: Book, programme: string): boolean {
  const codes = [programme, ...partsOf(own, programme).map(({ code }) => code)];
  return codes.some((code) =>
    measuresOf(own, code).some(
      ({ code: measure }) => own.find({ measure, programme: code, area: own.area, year: own.year }) !== undefined,
    ),
  );
}
