import type { Edition } from '../../editions/edition.ts';
import { formatDate } from '../../i18n/formatPeriod.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import { plainText } from '../../model/sentence.ts';
import { publisherName } from '../chrome.ts';
import type { Setting } from '../page.ts';
import type { PressView } from './pressView.ts';

/** The line above the headline: only what the edition and the site give. */
export function pressMeta(setting: Setting, { date, embargo, draft }: Edition): PressView['meta'] {
  const { site, language } = setting;
  const words = strings[language];
  const sample = site.identity.sample?.[language];
  return {
    publisher: publisherName(setting),
    ...(date !== undefined && { date: formatDate(date, language) }),
    ...(embargo !== undefined && {
      embargo: {
        label: words['brief.embargo'],
        until: plainText(fill(words['brief.embargoUntil'], { instant: instantWords(embargo, language) })),
      },
    }),
    marks: [...(draft ? [words['brief.draft']] : []), ...(sample === undefined ? [] : [sample])],
  };
}

/** As it stands in the edition, with the zone that it names; the machine's own zone plays no part. */
export function instantWords(instant: string, language: Language): string {
  const [, time = '', zone = ''] = /T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  const named = zone === 'Z' ? 'UTC' : `UTC${zone.replace('-', '−')}`;
  const values = { date: formatDate(instant, language), time, zone: named };
  return plainText(fill(strings[language]['brief.instant'], values));
}
