/** The page of each edition by its kind, and the plan of the PDFs that are printed from them. */
import { localPath, pages, pdfPath, type SitePath } from '../model/address.ts';
import type { Edition } from '../model/edition.ts';
import { titleOf, type Language } from '../model/language.ts';
import { publisherName, type Setting, type Site } from '../tables/setting.ts';
import { annual } from './annual/annual.ts';
import type { AnnualView } from './annual/annualView.ts';
import type { LeadView, PressView } from './brief/briefView.ts';
import { bulletin, type BulletinView } from './bulletin/bulletin.ts';
import { lead } from './lead/lead.ts';
import { official, type OfficialView } from './official/official.ts';
import { press } from './press/press.ts';

/** The address is without language. */
export type PublicationPage = { page: SitePath } & (
  | { kind: 'annual'; view: (setting: Setting) => AnnualView }
  | { kind: 'bulletin'; view: (setting: Setting) => BulletinView }
  | { kind: 'official'; view: (setting: Setting) => OfficialView }
  | { kind: 'press'; view: (setting: Setting) => PressView }
  | { kind: 'lead'; view: (setting: Setting) => LeadView }
);

export function publicationPages({ editions }: Site): PublicationPage[] {
  return editions.map((edition) => {
    const page = pages.publication(edition.code);
    if (edition.kind === 'bulletin') return { page, kind: 'bulletin', view: (setting) => bulletin(setting, edition) };
    if (edition.kind === 'press') return { page, kind: 'press', view: (setting) => press(setting, edition) };
    if (edition.kind === 'lead' || edition.kind === 'glance')
      return { page, kind: 'lead', view: (setting) => lead(setting, edition) };
    return edition.theme === 'gbt9704'
      ? { page, kind: 'official', view: (setting) => official(setting, edition) }
      : { page, kind: 'annual', view: (setting) => annual(setting, edition) };
  });
}

/** One PDF to be printed from one page; `date` is ISO 8601, and the date in the file. */
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
  /** Limits on sheets and bytes. */
  mostPages?: number;
  mostBytes?: number;
  /** In millimetres, where it is not A4. */
  paper?: { width: number; height: number };
};

/** A brief of one page, a briefing of two, a bulletin of four, whatever the edition allows. */
const mostPages = { lead: 1, glance: 1, press: 2, bulletin: 4, annual: Infinity } as const;

/** The date is that of the edition or the cut-off of the data, never of the clock. */
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

/** Of the slides of a meeting, which are no edition: what the site opens with. */
type SlidesToPrint = Pick<PlannedPublication, 'edition' | 'page' | 'pdf' | 'title'> & { mostPages: number };

/** 16:9, as wide as the slides of office programs. */
export const slidePaper = { width: 338.67, height: 190.5 };

export function plannedSlides(site: Site, language: Language, slides: SlidesToPrint): PlannedPublication {
  const { release } = site.book;
  return {
    ...slides,
    kind: 'meeting',
    language,
    author: publisherName({ site, book: site.book, language }),
    date: release.description.cutoff,
    release: release.id,
    digest: release.digest,
    paper: slidePaper,
  };
}

function budget({ kind, mostPages: editionPages = Infinity, mostBytes }: Edition): Partial<PlannedPublication> {
  const pages = Math.min(editionPages, mostPages[kind]);
  return { ...(pages < Infinity && { mostPages: pages }), ...(mostBytes !== undefined && { mostBytes }) };
}
