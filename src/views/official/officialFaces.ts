import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { faceRoles, type FaceRole } from '../../model/faceRoles.ts';
import { plainText } from '../../model/sentence.ts';
import { titleOf } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';

/** Which faces an official document is set in: those that the package brings, and what stands in for the others. */
export function officialFaces({ site, language }: Setting): string {
  const words = strings[language];
  const { faces = {} } = site.identity;
  const roles = Object.keys(faceRoles) as FaceRole[];
  const own = roles.flatMap((role) => {
    const face = faces[role];
    const values = face && { role: words[`face.${role}`], name: titleOf(face.name, language), licence: face.licence };
    return values === undefined ? [] : [plainText(fill(words['official.ownFace'], values))];
  });
  const others = roles.filter((role) => faces[role] === undefined).map((role) => words[`face.${role}`]);
  const standIn = fill(words['official.standIn'], { roles: others.join(words['join.last']) });
  return plainText(fill(words['official.fonts'], { own: own.join(''), standIn: others.length === 0 ? [] : standIn }));
}
