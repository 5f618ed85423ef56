/** Addresses of pages and files within the site, and relative links between them. */
import type { Edition } from './edition.ts';
import { languageTag, type Language } from './language.ts';
import { addressOfCode, kindOfCode, type PeriodCode, type PeriodKind } from './period.ts';

const periodFolders: Record<PeriodKind, string> = {
  month: 'months',
  quarter: 'quarters',
  half: 'halves',
  year: 'years',
  span: 'periods',
};

/** Without language: the same in all. */
export const pages = {
  overview: 'index.html',
  programmes: 'programmes/index.html',
  programme: (code: string) => `programmes/${code}/index.html`,
  areas: 'areas/index.html',
  area: (code: string) => `areas/${code}/index.html`,
  /** Of a year or a part of one: 2011-12 may be either. */
  period: (code: PeriodCode) => `${periodFolders[kindOfCode(code)]}/${addressOfCode(code)}/index.html`,
  publications: 'publications/index.html',
  publication: (code: string) => `publications/${code}/index.html`,
  methods: 'methods/index.html',
  data: 'data/index.html',
  revisions: 'revisions/index.html',
  calendar: 'calendar/index.html',
  find: 'find/index.html',
  meeting: 'meeting/index.html',
  /** In the pages of others: of the latest edition, and of one for ever. */
  embed: (figure: string) => `embed/${figure}/index.html`,
  frozenEmbed: (edition: string, figure: string) => `embed/${edition}/${figure}/index.html`,
  explorer: 'explore/index.html',
  comparisons: 'compare/index.html',
  comparison: (area: string) => `compare/${area}/index.html`,
  notFound: '404.html',
};

/** Whether a page is that of a year or a part of one. */
export function isOfPeriod(page: SitePath): boolean {
  return Object.values(periodFolders).some((folder) => page.startsWith(`${folder}/`));
}

export function pdfPath({ code }: Edition, language: Language): string {
  return `reports/${code}.${folderName(language)}.pdf`;
}

/** From the root of `dist`, without leading slash, ending in a file name. */
export type SitePath = string;

/** The package's first language is at the root, others in folders. */
export function localPath(page: SitePath, language: Language, languages: Language[]): SitePath {
  return language === languages[0] ? page : `${folderName(language)}/${page}`;
}

/** en; zh for zh-CN. */
export function folderName(language: Language): string {
  return languageTag(language);
}

/** Works under any folder and by file://. */
export function relativePath(from: SitePath, to: SitePath): string {
  const start = from.split('/');
  const end = to.split('/');
  while (start.length > 1 && end.length > 1 && start[0] === end[0]) [start, end].forEach((parts) => parts.shift());
  return [...start.slice(1).map(() => '..'), ...end.map((part) => encodeURIComponent(part))].join('/');
}
