import { strings } from '../i18n/strings.ts';
import { chrome, link, pages } from './chrome.ts';
import type { PageView, Setting } from './page.ts';

/** What a reader sees at an address that is not there. */
export function notFoundPage(setting: Setting): PageView {
  const words = strings[setting.language];
  const back = { label: words['notFound.back'], href: link(setting, pages.overview), note: '', detail: '' };
  return {
    chrome: chrome(setting, pages.notFound, words['notFound.title']),
    ...{ heading: [words['notFound.title']], lead: [{ text: [words['notFound.lead']] }], sentences: [] },
    sections: [{ id: 'back', title: '', notes: [], blocks: [{ kind: 'links', rows: [back] }] }],
  };
}
