import { titleOf } from '../narrative/titles.ts';
import { link, pages } from './chrome.ts';
import type { LinkRow, Setting } from './page.ts';

/** The publisher's area and those within, by name: numbers of a whole and of its parts don't belong in one list. */
export function areaRows(setting: Setting, current?: string): LinkRow[] {
  const { own } = setting.site;
  return own.release.areas
    .filter(({ code, parent }) => code === own.area || parent === own.area)
    .map(({ code, title }) => ({
      ...{ label: titleOf(title, setting.language), href: link(setting, pages.area(code)), note: '', detail: '' },
      current: code === current,
    }));
}
