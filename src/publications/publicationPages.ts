/** The page of each edition and which view it is made by: annual, official, press or lead. */
import { pages, type SitePath } from '../model/address.ts';
import type { Edition } from '../model/edition.ts';
import type { Setting, Site } from '../tables/setting.ts';
import { annual } from './annual/annual.ts';
import type { AnnualView } from './annual/annualView.ts';
import type { LeadView, PressView } from './brief/briefView.ts';
import { lead } from './lead/lead.ts';
import { official, type OfficialView } from './official/official.ts';
import { press } from './press/press.ts';

/** A page that is also printed: its address without language, its kind, and how its view is made. */
type PublicationPage = { page: SitePath } & (
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
