import type { Edition } from '../../editions/edition.ts';
import { formatDate } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { publisherName } from '../chrome.ts';
import { statusWords } from '../editionMarks.ts';
import type { Setting } from '../page.ts';
import type { BriefRunning } from './briefView.ts';

/** What stands at the head and foot of every sheet: the kind and the status; who, when if it is known, and the release. */
export function briefRunning(setting: Setting, edition: Edition): BriefRunning {
  const { site, language } = setting;
  const words = strings[language];
  const date = edition.date === undefined ? [] : [formatDate(edition.date, language)];
  const release = `${words['annual.imprint.release']} ${site.own.release.id}`;
  return {
    title: words[`publication.${edition.kind}`],
    status: statusWords(setting, edition),
    foot: [publisherName(setting), ...date, release].join(words['join.running']),
  };
}
