import { areasWithin, mainCount } from '../figures/book.ts';
import { strings } from '../i18n/strings.ts';
import { leadingProgrammes } from '../narrative/leadingProgrammes.ts';
import { areaNotes } from './areaNotes.ts';
import { areasTable } from './areasTable.ts';
import { chrome, pages } from './chrome.ts';
import { largestThree } from './largestThree.ts';
import type { PageView, Section, Setting, TableView } from './page.ts';

/** The list of areas, with the whole first. */
export function areasPage(setting: Setting): PageView {
  const words = strings[setting.language];
  const table = areaTable(setting);
  const sections: Section[] =
    table === undefined ? [] : [{ id: 'areas', title: '', notes: [], blocks: [{ kind: 'table', table }] }];
  return {
    chrome: chrome(setting, pages.areas, words['areas.title']),
    heading: [words['areas.title']],
    lead: table === undefined ? [] : areaNotes(setting, table).map((text) => ({ text })),
    ...{ sentences: [], sections },
  };
}

function areaTable(setting: Setting): TableView | undefined {
  const { own } = setting.site;
  const { leading } = leadingProgrammes(own);
  const measure = mainCount(own, leading);
  if (areasWithin(own).length === 0 || measure === undefined) return undefined;
  return areasTable(setting, largestThree(own, leading, measure));
}
