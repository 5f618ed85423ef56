/** Revisions page: every release with the number of figures it changed. */
import { pages } from '../model/address.ts';
import type { Language, Sentence } from '../model/language.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { tabulate } from '../tables/column.ts';
import { chrome, type ReleaseNote, type Setting } from '../tables/setting.ts';
import { fill, strings } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

/** Every release that was published, newest first, with how many figures it changed. */
export function revisionsPage(setting: Setting): PageView {
  const { site, language, words } = setting;
  const table = tabulate<ReleaseNote>(setting, {
    id: 'releases',
    title: [words['section.releases']],
    stub: words['revisions.release'],
    columns: [
      { title: words['revisions.what'], words: true, content: ({ changed }) => changedWords(changed, language) },
      { title: words['revisions.digest'], words: true, content: ({ digest }) => [literal(digest)] },
    ],
    rows: site.releases.map((release) => ({ subject: release, head: [literal(release.id)] })),
  });
  const hasChanges = site.releases.some(({ changed }) => (changed ?? 0) > 0);
  return {
    chrome: chrome(setting, pages.revisions, words['revisions.title']),
    heading: [words['revisions.title']],
    lead: [{ text: [words['revisions.lead']] }, ...(hasChanges ? [] : [{ text: [words['revisions.none']] }])],
    sentences: [],
    sections: [{ id: 'releases', title: '', notes: [], blocks: [{ kind: 'table', table }] }],
  };
}

function changedWords(changed: number | undefined, language: Language): Sentence {
  const words = strings[language];
  return changed === undefined
    ? [words['revisions.first']]
    : fill(words['revisions.changed'], { count: [literal(String(changed))] });
}
