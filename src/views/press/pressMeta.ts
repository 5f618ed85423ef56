import type { Edition } from '../../editions/edition.ts';
import { formatDate } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { publisherName } from '../chrome.ts';
import { editionMarks, embargoWords } from '../editionMarks.ts';
import type { Setting } from '../page.ts';
import type { PressView } from './pressView.ts';

/** The line above the headline: only what the edition and the site give. */
export function pressMeta(setting: Setting, edition: Edition): PressView['meta'] {
  const { site, language } = setting;
  const { date, embargo, internal, draft } = edition;
  const words = strings[language];
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
