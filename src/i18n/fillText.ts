import { plainText } from '../model/sentence.ts';
import { fill } from './template.ts';

/** A template with its {names} filled in, as one text. Throws on a name that is not given. */
export function fillText(template: string, values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return plainText(fill(template, Object.fromEntries(given.map(([name, value]) => [name, String(value)]))));
}
