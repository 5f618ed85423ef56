import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { plainText } from '../../model/sentence.ts';
import type { Contribution } from '../../narrative/contributions.ts';
import { areaTitle, programmeTitle } from '../../narrative/titles.ts';
import type { Setting } from '../page.ts';

/** The programme or area that a part of a change is of, or how many others. */
export function contributionName(
  { site: { own }, language }: Setting,
  { programme, area, rest }: Contribution,
  isArea: boolean,
): string {
  if (programme !== undefined) return programmeTitle(programme, language);
  if (area !== undefined) return areaTitle(own, area, language);
  const key = isArea ? 'brief.restAreas' : 'brief.restParts';
  return plainText(fill(strings[language][key], { count: String(rest ?? 0) }));
}
