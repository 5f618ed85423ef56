import { plainText, type Sentence } from '../../model/sentence.ts';

const han = /[\u2e80-\uffee“”…※○]/u;

/**
 * How many lines a text takes in a measure, by the width of its characters in type of that size: a
 * little generous, since numbers and words are not broken.
 */
export function linesOf(text: Sentence | string, measure: number, size: number): number {
  const characters = [...(typeof text === 'string' ? text : plainText(text))];
  const width = characters.reduce((sum, one) => sum + (han.test(one) ? 1 : 0.54), 0) * size;
  return Math.max(1, Math.ceil((width * 1.06) / measure));
}
