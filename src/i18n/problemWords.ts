import { cellWords } from './cellWords.ts';
import { figureWords } from './figureWords.ts';
import { packageWords } from './packageWords.ts';
import { tableWords } from './tableWords.ts';
import type { Wording } from './wording.ts';

/** The wording of every problem in the data, by code. */
export const problemWords: Record<string, Wording> = { ...tableWords, ...cellWords, ...packageWords, ...figureWords };
