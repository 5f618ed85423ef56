/** Revisions page: every release with the number of figures it changed. */
import { pages } from '../model/address.ts';
import type { Row } from '../model/block.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { chrome } from '../tables/chrome.ts';
import type { ReleaseNote, Setting } from '../tables/setting.ts';
import { tableView, wordsCell } from '../tables/tableView.ts';
import { fill, strings } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

/** Every release that was published, newest first, with how many figures it changed. */
export function revisionsPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = strings[language];
  const table = tableView(
    {
      id: 'releases',
      title: [words['section.releases']],
      stub: words['revisions.release'],
      columns: [
        { title: words['revisions.what'], words: true },
        { title: words['revisions.digest'], words: true },
      ],
      rows: site.releases.map((release) => releaseRow(release, setting)),
    },
    language,
  );
  const hasChanges = site.releases.some(({ changed }) => (changed ?? 0) > 0);
  return {
    chrome: chrome(setting, pages.revisions, words['revisions.title']),
    heading: [words['revisions.title']],
    lead: [{ text: [words['revisions.lead']] }, ...(hasChanges ? [] : [{ text: [words['revisions.none']] }])],
    sentences: [],
    sections: [{ id: 'releases', title: '', notes: [], blocks: [{ kind: 'table', table }] }],
  };
}

function releaseRow({ id, digest, changed }: ReleaseNote, { language }: Setting): Row {
  const words = strings[language];
  const what =
    changed === undefined
      ? [words['revisions.first']]
      : fill(words['revisions.changed'], { count: [literal(String(changed))] });
  return { head: [literal(id)], cells: [wordsCell(what), wordsCell([literal(digest)])] };
}
