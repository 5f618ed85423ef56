/** The press briefing: publisher, dates and embargo at the head, contact and release at the foot. */
import type { Edition } from '../../model/edition.ts';
import type { Sentence } from '../../model/language.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { publisherName, type Setting } from '../../tables/setting.ts';
import { formatDate } from '../../words/format/period.ts';
import { briefHeadline, briefRunning, briefSheet } from '../brief/briefSheet.ts';
import type { PressView } from '../brief/briefView.ts';
import { editionMarks, embargoWords } from '../sheet/edition.ts';
import { firstPage } from './firstPage.ts';
import { secondPage } from './secondPage.ts';

/** The press briefing of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function press(given: Setting, edition: Edition): PressView {
  const { setting, main, frame } = briefSheet(given, edition);
  const headline = briefHeadline(setting, edition, main);
  const foot = pressFoot(given, edition);
  const { hasDemonstration } = given.book;
  return {
    ...frame,
    running: briefRunning(given, edition),
    kind: setting.words['publication.press'],
    meta: pressMeta(given, edition),
    ...firstPage(setting, main, headline),
    ...secondPage(setting, main, { hasDemonstration, foot: foot.length }),
    foot,
  };
}

/** The line above the headline: only what the edition and the site give. */
function pressMeta(setting: Setting, edition: Edition): PressView['meta'] {
  const { site, language, words } = setting;
  const { date, embargo, internal, draft } = edition;
  const sample = site.identity.sample?.[language];
  return {
    publisher: publisherName(setting),
    ...(date !== undefined && { date: formatDate(date, language) }),
    ...(embargo !== undefined && {
      embargo: { label: words['brief.embargo'], until: embargoWords(embargo, language) },
    }),
    marks: [...editionMarks({ internal, draft }, language), ...(sample === undefined ? [] : [sample])],
  };
}

/** Whom to ask and when the next one comes, where that is given; and the release by which every number is found again. */
function pressFoot({ site, book, language, words }: Setting, { next }: Edition): { term: string; text: Sentence }[] {
  const { id, digest } = book.release;
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
