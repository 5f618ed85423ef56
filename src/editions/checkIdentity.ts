import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faceRoles } from '../model/faceRoles.ts';
import { checkMembers, isText, textMatching, membersOf, textIn, type MemberCheck } from './checkMembers.ts';
import { checkMemberWords } from './checkWords.ts';
import { editionProblem, type EditionProblem } from './problem.ts';
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
  const text = textIn(languages, checkMemberWords);
  const found = checkMembers(
    value,
    file,
    {},
    { publisher: text, sample: text, contact: text, faces: facesIn(file, text) },
  );
  const isSilent = hasDemonstration && !Object.hasOwn(Object(value) as object, 'sample');
  return isSilent ? [...found, editionProblem('sample-missing', { file, member: 'sample' })] : found;
}

/** Which face stands for which of the standard's, each with its file beside site.json, its name and its licence. */
function facesIn(identity: string, text: MemberCheck): MemberCheck {
  const isThere = (value: unknown) => typeof value === 'string' && existsSync(join(dirname(identity), value));
  const file = textMatching('"fonts/….ttf"', isThere);
  const licence = textMatching('"SIL OFL 1.1"', isText, checkMemberWords);
  const face = membersOf({ file, name: text, licence }, {});
  return membersOf({}, Object.fromEntries(Object.keys(faceRoles).map((role) => [role, face])));
}
