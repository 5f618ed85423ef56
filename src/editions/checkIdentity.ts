import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faceRoles } from '../model/faceRoles.ts';
import { checkMembers, isText, matching, membersOf, textIn, type Check } from './checkMembers.ts';
import { checkWords } from './checkWords.ts';
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
  const text = textIn(languages, checkWords);
  const found = checkMembers(
    value,
    file,
    {},
    { publisher: text, sample: text, contact: text, faces: facesIn(file, text) },
  );
  const isSilent = hasDemonstration && !Object.hasOwn(Object(value) as object, 'sample');
  return isSilent ? [...found, problem('sample-missing', { file, member: 'sample' })] : found;
}

/** Which face stands for which of the standard's, each with its file beside site.json, its name and its licence. */
function facesIn(identity: string, text: Check): Check {
  const isThere = (value: unknown) => typeof value === 'string' && existsSync(join(dirname(identity), value));
  const file = matching('"fonts/….ttf"', isThere);
  const licence = matching('"SIL OFL 1.1"', isText, checkWords);
  const face = membersOf({ file, name: text, licence }, {});
  return membersOf({}, Object.fromEntries(Object.keys(faceRoles).map((role) => [role, face])));
}
