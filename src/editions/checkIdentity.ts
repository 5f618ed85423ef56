import { checkMembers, textIn } from './checkMembers.ts';
import { problem, type EditionProblem } from './problem.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

/**
 * site.json, of which every member may be missing; but a site that shows figures made up for demonstration must say
 * itself that it is a sample (DESIGN, promise 12).
 */
export function checkIdentity(
  value: unknown,
  file: string,
  { languages, hasDemonstration }: ReleaseFacts,
): EditionProblem[] {
  const text = textIn(languages);
  const found = checkMembers(value, file, {}, { publisher: text, sample: text, contact: text });
  const isSilent = hasDemonstration && !Object.hasOwn(Object(value) as object, 'sample');
  return isSilent ? [...found, problem('sample-missing', { file, member: 'sample' })] : found;
}
