import type { Check } from './checkMembers.ts';
import { problem } from './problem.ts';
import { proseFaults } from './proseFaults.ts';

/** Words that are printed as they stand: held to the rule of prose, and without references, for nothing fills them. */
export const checkWords: Check = (value, place) => {
  if (typeof value !== 'string') return [];
  const references = value.matchAll(/\{[^{}]*\}/g);
  return [
    ...proseFaults(value).map(({ code, read }) => problem(code, { ...place, read })),
    ...[...references].map(([read]) => problem('reference-misplaced', { ...place, read })),
  ];
};
