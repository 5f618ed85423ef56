import { topProgrammes, type Book } from '../figures/book.ts';

const toneCount = 7;

/** The class of a programme's colour, kept everywhere: p1 to p7 in the order of the list, a part as its whole, then ink. */
export function tone(own: Book, code: string): string {
  const entry = own.release.programmes.find((programme) => programme.code === code);
  const top = entry?.parent ? entry.parent : code;
  const place = topProgrammes(own).findIndex((programme) => programme.code === top);
  return place < 0 || place >= toneCount ? 'ink' : `p${place + 1}`;
}
