import { strings } from '../i18n/strings.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Setting } from './page.ts';

/** How to read bars; what hatching means is said where there is any. */
export function areaNotes({ site, language }: Setting): Sentence[] {
  const words = strings[language];
  return [[words['section.areas.note']], ...(site.own.hasWithheld ? [[words['section.areas.withheld']]] : [])];
}
