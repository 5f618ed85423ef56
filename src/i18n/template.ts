import type { Sentence } from '../model/sentence.ts';

/** Fills {names} of a template with words or sentences. Throws on a name that is not given. */
export function fill(template: string, values: Record<string, string | Sentence>): Sentence {
  const pieces = template.split(/\{(\w+)\}/).flatMap((part, index): Sentence => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const value = values[part];
    if (value === undefined) throw new Error(`missing value: ${part} in ${template}`);
    return typeof value === 'string' ? [value] : value;
  });
  return joinWords(pieces);
}

function joinWords(pieces: Sentence): Sentence {
  return pieces.reduce<Sentence>((joined, piece) => {
    const last = joined.at(-1);
    return typeof piece === 'string' && typeof last === 'string'
      ? [...joined.slice(0, -1), last + piece]
      : [...joined, piece];
  }, []);
}
