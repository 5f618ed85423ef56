import { plainText, type Sentence } from '../../model/sentence.ts';

const han = /[\u2e80-\uffee“”…※○]/u;
const widths = { han: 1, digit: 0.56, space: 0.27, letter: 0.5 };

/**
 * How many lines a text takes in a measure, by the width of its characters in type of that size: a
 * little generous, since numbers and words are not broken.
 */
export function linesOf(text: Sentence | string, measure: number, size: number): number {
  const characters = [...(typeof text === 'string' ? text : plainText(text))];
  const width = characters.reduce((sum, one) => sum + widths[kindOf(one)], 0) * size;
  return Math.max(1, Math.ceil((width * 1.06) / measure));
}

function kindOf(character: string): keyof typeof widths {
  if (han.test(character)) return 'han';
  if (/\d/.test(character)) return 'digit';
  return /\s/.test(character) ? 'space' : 'letter';
}
