import type { Language } from '../model/language.ts';

/** What is wrong and what to do about it, in every language. `{name}` stands for a parameter of the problem. */
export type Wording = Record<Language, { fact: string; remedy: string }>;
