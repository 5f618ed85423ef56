/** Data page: the released files to download and the data dictionary. */
import { pages } from '../model/address.ts';
import type { LinkRow } from '../model/block.ts';
import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { measureDefinitions } from '../tables/notes.ts';
import { chrome, fileLink, type Setting } from '../tables/setting.ts';
import { formatNumber } from '../words/format/number.ts';
import { fill } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

/** Everything that was released, to take away. */
export function dataPage(setting: Setting): PageView {
  const { book, language, words } = setting;
  const numbers = book.release.figures.map(({ cell }) => cell).filter(isValue);
  const count = (cells: Cell[]) => [literal(formatNumber(decimal(cells.length), language, 'prose'))];
  return {
    chrome: chrome(setting, pages.data, words['data.title']),
    heading: [words['data.title']],
    lead: [
      { text: [words['data.lead']] },
      {
        text: fill(words[setting.book.hasDemonstration ? 'data.countDemonstration' : 'data.count'], {
          count: count(numbers),
          demonstration: count(numbers.filter(isDemonstration)),
        }),
      },
    ],
    sentences: [],
    sections: [
      {
        id: 'files',
        title: words['section.downloads'],
        notes: [],
        blocks: [{ kind: 'links', rows: downloadRows(setting) }],
      },
      {
        id: 'dictionary',
        title: words['section.dictionary'],
        notes: [],
        blocks: [{ kind: 'definitions', rows: measureDefinitions(setting) }],
      },
    ],
  };
}

/** The released tables in two flavours, and their description. */
export function downloadRows(setting: Setting): LinkRow[] {
  const { book, words } = setting;
  const file = (name: string) => fileLink(setting, `data/${name}`);
  const lists = [
    ['programmes', words['downloads.programmes'], true],
    ['areas', words['downloads.areas'], true],
    ['sources', words['downloads.sources'], book.release.sources.length > 0],
    ['policies', words['downloads.policies'], book.release.policies.length > 0],
  ] as const;
  return [
    {
      label: words['downloads.figures'],
      href: file('figures-excel.csv'),
      note: words['downloads.figures.note'],
      detail: words['downloads.excel'],
    },
    {
      label: words['downloads.figuresPlain'],
      href: file('figures.csv'),
      note: words['downloads.figures.note'],
      detail: words['downloads.plain'],
    },
    {
      label: words['downloads.datapackage'],
      href: file('datapackage.json'),
      note: words['downloads.datapackage.note'],
      detail: 'JSON',
    },
    ...lists
      .filter(([, , exists]) => exists)
      .map(([name, label]) => ({ label, href: file(`${name}-excel.csv`), note: '', detail: words['downloads.excel'] })),
  ];
}
