import { strings } from '../i18n/strings.ts';
import { topProgrammes } from '../figures/book.ts';
import { servedFinding } from '../narrative/findings/servedFinding.ts';
import { chrome, pages } from './chrome.ts';
import { mainTable } from './mainTable.ts';
import type { PageView, Setting } from './page.ts';
import { servedParagraph } from './servedParagraph.ts';

/** All programmes: a sentence and a link each, and their main figures. */
export function programmesPage(setting: Setting): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = topProgrammes(own).flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(own, programme)]),
  );
  return {
    chrome: chrome(setting, pages.programmes, words['programmes.title']),
    ...{ heading: [words['programmes.title']], lead, sentences: [] },
    sections: [
      { id: 'figures', title: '', notes: [], blocks: [{ kind: 'table', table: mainTable(setting, own.year) }] },
    ],
  };
}
