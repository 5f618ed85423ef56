import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { literal } from '../narrative/numberOf.ts';
import { chrome, pages } from './chrome.ts';
import type { PageView, ReleaseNote, Row, Setting } from './page.ts';
import { wordsCell } from './tableCell.ts';
import { tableView } from './tableView.ts';

/** Every release that was published, newest first, with how many figures it changed. */
export function revisionsPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = strings[language];
  const table = tableView(
    {
      ...{ id: 'releases', title: [words['section.releases']], stub: words['revisions.release'] },
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
