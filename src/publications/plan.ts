/** The plan of publications: one PDF per edition and language with its page, metadata and budget. */
import { localPath, pages, pdfPath } from '../model/address.ts';
import type { Edition } from '../model/edition.ts';
import { titleOf } from '../model/language.ts';
import { publisherName, type Site } from '../tables/setting.ts';

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
