import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import type { Sentence } from '../../model/sentence.ts';
import { literal } from '../../narrative/numberOf.ts';
import type { Setting } from '../page.ts';

/** Whom to ask and when the next one comes, where that is given; and the release by which every number is found again. */
export function pressFoot({ site, language }: Setting, { next }: Edition): { term: string; text: Sentence }[] {
  const words = strings[language];
  const { id, digest } = site.own.release;
  const rows: [string, Sentence | undefined][] = [
    [words['brief.contact'], optional(site.identity.contact?.[language])],
    [words['brief.next'], optional(next?.[language])],
    [words['brief.release'], [literal(`${id} · ${digest.slice(0, 16)}`)]],
  ];
  return rows.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}

function optional(text: string | undefined): Sentence | undefined {
  return text === undefined ? undefined : [text];
}
