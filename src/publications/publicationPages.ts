/** The page of each edition by its kind, and the plan of the PDFs that are printed from them. */
import { localPath, pages, pdfPath, type SitePath } from '../model/address.ts';
import type { Edition } from '../model/edition.ts';
import { titleOf } from '../model/language.ts';
import { publisherName, type Setting, type Site } from '../tables/setting.ts';
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

/** One PDF to be printed from one page; `date` is ISO 8601 and stands in the file as its date. */
type PlannedPublication = {
  edition: string;
  kind: string;
  language: string;
  page: string;
  pdf: string;
  title: string;
  author: string;
  date: string;
  release: string;
  digest: string;
  /** Sheets and bytes that it must not exceed, where it is bound to a length. */
  mostPages?: number;
  mostBytes?: number;
};

/** A brief of one page, a briefing of two, whatever the edition allows. */
const mostPages = { lead: 1, press: 2, annual: Infinity } as const;

/** Every publication in every language. The date is the edition's, or the data's own cut-off: never the clock. */
export function publicationPlan(site: Site): PlannedPublication[] {
  const { release } = site.book;
  return site.editions.flatMap((edition) =>
    site.languages.map((language) => {
      const path = localPath(pages.publication(edition.code), language, site.languages);
      return {
        edition: edition.code,
        kind: edition.kind,
        language,
        page: path,
        pdf: pdfPath(edition, language),
        title: titleOf(edition.title, language),
        author: publisherName({ site, book: site.book, language }),
        date: edition.date ?? release.description.cutoff,
        release: release.id,
        digest: release.digest,
        ...budget(edition),
      };
    }),
  );
}

function budget({ kind, mostPages: own = Infinity, mostBytes }: Edition): Partial<PlannedPublication> {
  const pages = Math.min(own, mostPages[kind]);
  return { ...(pages < Infinity && { mostPages: pages }), ...(mostBytes !== undefined && { mostBytes }) };
}
