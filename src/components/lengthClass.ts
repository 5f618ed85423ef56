import type { Sentence } from '../model/sentence.ts';

/** A large number of many digits is set smaller, so that it stays within its column. */
export function lengthClass([piece]: Sentence): string {
  const length = typeof piece === 'object' ? piece.number.length : 0;
  if (length > 12) return 'very-long';
  return length > 8 ? 'long' : '';
}
