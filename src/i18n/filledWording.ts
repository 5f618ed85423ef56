import type { Language } from '../model/language.ts';
import type { Wording } from './wording.ts';

type ProblemCode = { code: string; params?: Record<string, string | number> | undefined };

/** The fact and the cure of a problem, with its parameters filled in. Throws on an unknown code. */
export function filledWording(
  { code, params = {} }: ProblemCode,
  wordings: Record<string, Wording>,
  language: Language,
): Wording[Language] {
  const words = wordings[code]?.[language];
  if (words === undefined) throw new Error(`missing string: ${code}`);
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { fact: filled(words.fact), remedy: filled(words.remedy) };
}
