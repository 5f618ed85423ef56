import { strings } from '../i18n/strings.ts';
import { topProgrammes } from '../figures/book.ts';
import { servedFinding } from '../narrative/findings.ts';
import { sentenceOf } from '../narrative/sentenceOf.ts';
import { programmeTitle } from '../narrative/titles.ts';
import { chrome, pages } from './chrome.ts';
import { mainTable } from './mainTable.ts';
import type { PageView, Setting } from './page.ts';
import { programmeRows } from './programme.ts';

/** All programmes: a sentence and a link each, and their main figures. */
export function programmesPage(setting: Setting): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const lead = topProgrammes(own).flatMap((programme) => {
    const finding = servedFinding(own, programme);
    const head = `${programmeTitle(programme, language)}${language === 'en' ? '. ' : '。'}`;
    return finding === undefined ? [] : [[head, ...sentenceOf(finding, own, language)]];
  });
  return {
    chrome: chrome(setting, pages.programmes, words['programmes.title']),
    ...{ heading: [words['programmes.title']], lead, sentences: [] },
    aside: { title: words['programmes.title'], rows: programmeRows(setting) },
    sections: [{ id: 'figures', title: '', notes: [], blocks: [{ kind: 'table', table: mainTable(setting, own.year) }] }],
  };
}
