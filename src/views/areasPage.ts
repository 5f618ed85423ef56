import { areasWithin, mainCount } from '../figures/book.ts';
import { strings } from '../i18n/strings.ts';
import { leadingProgrammes } from '../narrative/findings.ts';
import { areaNotes } from './areaNotes.ts';
import { areasTable } from './areasTable.ts';
import { chrome, pages } from './chrome.ts';
import { largestThree } from './largestThree.ts';
import type { PageView, Section, Setting } from './page.ts';

/** The list of areas, with the whole first. */
export function areasPage(setting: Setting): PageView {
  const words = strings[setting.language];
  const sections = tableSection(setting);
  return {
    chrome: chrome(setting, pages.areas, words['areas.title']),
    heading: [words['areas.title']],
    lead: sections.length === 0 ? [] : areaNotes(setting).map((text) => ({ text })),
    ...{ sentences: [], sections },
  };
}

function tableSection(setting: Setting): Section[] {
  const { own } = setting.site;
  const { leading } = leadingProgrammes(own);
  const measure = mainCount(own, leading);
  if (areasWithin(own).length === 0 || measure === undefined) return [];
  const table = areasTable(setting, largestThree(own, leading, measure));
  return [{ id: 'areas', title: '', notes: [], blocks: [{ kind: 'table', table }] }];
}
