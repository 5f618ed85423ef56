import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { formatNumber } from '../i18n/formatNumber.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { literal } from '../narrative/numberOf.ts';
import { chrome, pages } from './chrome.ts';
import { downloadRows } from './downloadRows.ts';
import { measureDefinitions } from './methodsPage.ts';
import type { PageView, Setting } from './page.ts';

/** Everything that was released, to take away. */
export function dataPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = strings[language];
  const numbers = site.own.release.figures.map(({ cell }) => cell).filter(isValue);
  const count = (cells: Cell[]) => [literal(formatNumber(decimal(cells.length), language, 'prose'))];
  return {
    chrome: chrome(setting, pages.data, words['data.title']),
    heading: [words['data.title']],
    lead: [
      { text: [words['data.lead']] },
      {
        text: fill(words[setting.site.own.hasDemonstration ? 'data.countDemonstration' : 'data.count'], {
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
