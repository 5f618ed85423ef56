import { strings } from '../i18n/strings.ts';
import { fileLink } from './chrome.ts';
import type { LinkRow, Setting } from './page.ts';

/** The released tables in two flavours, and their description. */
export function downloadRows(setting: Setting): LinkRow[] {
  const { site, language } = setting;
  const words = strings[language];
  const file = (name: string) => fileLink(setting, `data/${name}`);
  const lists = [
    ['programmes', words['downloads.programmes'], true],
    ['areas', words['downloads.areas'], true],
    ['sources', words['downloads.sources'], site.own.release.sources.length > 0],
    ['policies', words['downloads.policies'], site.own.release.policies.length > 0],
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
