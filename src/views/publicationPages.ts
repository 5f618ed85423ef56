import type { Edition } from '../editions/edition.ts';
import type { SitePath } from '../i18n/paths.ts';
import { annual } from './annual/annual.ts';
import type { AnnualView } from './annual/annualView.ts';
import { pages } from './chrome.ts';
import { lead } from './lead/lead.ts';
import type { LeadView } from './lead/leadView.ts';
import { official } from './official/official.ts';
import type { OfficialView } from './official/officialView.ts';
import type { Setting, Site } from './page.ts';
import { press } from './press/press.ts';
import type { PressView } from './press/pressView.ts';

/** A page that is also printed: its address without language, its kind, and how its view is made. */
export type PublicationPage = { page: SitePath } & (
  | { kind: 'annual'; view: (setting: Setting) => AnnualView }
  | { kind: 'official'; view: (setting: Setting) => OfficialView }
  | { kind: 'press'; view: (setting: Setting) => PressView }
  | { kind: 'lead'; view: (setting: Setting) => LeadView }
);

export function publicationPages({ editions }: Site): PublicationPage[] {
  return editions.map(publicationPage);
}

function publicationPage(edition: Edition): PublicationPage {
  const page = pages.publication(edition.code);
  switch (edition.kind) {
    case 'annual':
      if (edition.theme === 'gbt9704') return { page, kind: 'official', view: (setting) => official(setting, edition) };
      return { page, kind: 'annual', view: (setting) => annual(setting, edition) };
    case 'press':
      return { page, kind: 'press', view: (setting) => press(setting, edition) };
    case 'lead':
      return { page, kind: 'lead', view: (setting) => lead(setting, edition) };
  }
}
