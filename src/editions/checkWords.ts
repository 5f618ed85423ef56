import type { MemberCheck } from './checkMembers.ts';
import { editionProblem } from './problem.ts';
import { proseFaults } from './proseFaults.ts';

/** Words that are printed as they stand: held to the rule of prose, and without references, for nothing fills them. */
export const checkMemberWords: MemberCheck = (value, place) => {
  if (typeof value !== 'string') return [];
  const references = value.matchAll(/\{[^{}]*\}/g);
  return [
    ...proseFaults(value).map(({ code, read }) => editionProblem(code, { ...place, read })),
    ...[...references].map(([read]) => editionProblem('reference-misplaced', { ...place, read })),
  ];
};
