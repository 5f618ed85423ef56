import { officialBook } from '../../figures/officialBook.ts';
import type { Setting } from '../page.ts';

/** The same page over the official figures of a year alone: what a brief is made from. */
export function officialSetting({ site, ...rest }: Setting, year: string): Setting {
  return { ...rest, site: { ...site, own: officialBook(site.own, year) } };
}
