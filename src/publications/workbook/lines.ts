/** Text in lines of so many digits, as a spreadsheet breaks it: Chinese at any character, English between words. */
import { digitWidth } from '../sheet/columns.ts';

/** What may not be parted: a word with the space after it, a character with the mark that follows it. */
const unbroken = /[\u2e80-\uffee][，。；：、）》”！？]*|[^\s\u2e80-\uffee]+\s*|\s+/gu;

/** A line break in the text begins a line. */
export function linesWithin(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = (paragraph.match(unbroken) ?? []).reduce<string[]>((before, piece) => {
      const last = before.at(-1);
      const fits = last !== undefined && digitWidth((last + piece).trimEnd()) <= width;
      return fits ? [...before.slice(0, -1), last + piece] : [...before, piece];
    }, []);
    return lines.length === 0 ? [''] : lines.map((line) => line.trimEnd());
  });
}
