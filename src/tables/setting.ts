/** What a page is made for (site, language, address), and what surrounds every page: navigation, footer, links. */
import { areasApart, areasWithin } from '../figures/areas.ts';
import { topProgrammes, type Book } from '../figures/book.ts';
import { folderName, isOfPeriod, localPath, pages, relativePath, type SitePath } from '../model/address.ts';
import type { Chrome, Link } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { CalendarEntry, Edition, EditionKind, Identity } from '../model/edition.ts';
import { titleOf, type Language } from '../model/language.ts';
import { kindOfCode, type PeriodKind } from '../model/period.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatCode, formatDate } from '../words/format/period.ts';
import { fill, fillText, joinText, strings, type StringKey } from '../words/strings.ts';

export type Setting = {
  site: Omit<Site, 'book'>;
  /** All figures of the site, or those of one year, or official ones alone. */
  book: Book;
  language: Language;
  words: (typeof strings)[Language];
  path: SitePath;
};

export function settingAt(site: Site, language: Language, path: SitePath): Setting {
  return { site, book: site.book, language, words: strings[language], path };
}

export type Site = {
  book: Book;
  identity: Identity;
  editions: Edition[];
  languages: Language[];
  releases: ReleaseNote[];
  calendar?: CalendarEntry[];
  /** Workbooks, Word documents and pictures made for this site; none where it was built without. */
  files?: SiteFile[];
};

/**
 * `file` is its path in the site, `size` in bytes; a workbook has `sheets`, a Word document the code of its edition, a
 * picture its `title`, and its size in `pixels`, or its width in `millimetres` where it is for print, a
 * press pack the number of its `entries`.
 */
export type SiteFile = {
  kind: 'release' | 'chart' | 'table' | 'document' | 'picture' | 'pack' | 'portal';
  file: SitePath;
  language: Language;
  sheets?: number;
  edition?: string;
  title?: string;
  /** The id of the chart that it is of. */
  figure?: string;
  entries?: number;
  pixels?: { width: number; height: number };
  millimetres?: number;
  size: number;
};

/** `changes` is undefined of the first release. */
export type ReleaseNote = { id: string; digest: string; changes?: FigureChange[] };

/** A figure of the release before, of this one, or of both where it differs. */
export type FigureChange = { before?: Figure; after?: Figure };

/** Address of a page from this one, in this language. */
export function link({ site, language, path }: Setting, page: SitePath): string {
  return relativePath(path, localPath(page, language, site.languages));
}

/** Address of a file that is the same for all languages. */
export function fileLink({ path }: Setting, file: SitePath): string {
  return relativePath(path, file);
}

const editionKindKeys = {
  annual: 'publication.annual',
  press: 'publication.press',
  lead: 'publication.lead',
  glance: 'publication.glance',
} as const satisfies Record<Exclude<EditionKind, 'bulletin'>, StringKey>;

/** The name of its kind: 月报 and 季报 by its period. */
export function editionKindKey({ kind, year }: Pick<Edition, 'kind' | 'year'>): StringKey {
  if (kind !== 'bulletin') return editionKindKeys[kind];
  return bulletinKeys[kindOfCode(year)];
}

const bulletinKeys: Record<PeriodKind, StringKey> = {
  month: 'bulletin.month',
  quarter: 'bulletin.quarter',
  half: 'bulletin.half',
  year: 'publication.annual',
  span: 'bulletin.span',
};

export function publisherName({ site, book, language }: Omit<Setting, 'words' | 'path'>): string {
  return titleOf(site.identity.publisher ?? book.release.description.titles, language);
}

/** The slides of a meeting in the list of publications, and their PDF. */
export const meetingCode = 'meeting';

export function slidesPath(language: Language): SitePath {
  return `reports/${meetingCode}.${folderName(language)}.pdf`;
}

export function meetingTitle({ book, language, words }: Pick<Setting, 'book' | 'language' | 'words'>): string {
  const title = titleOf(book.release.description.titles, language);
  return fillText(words['meeting.title'], { title, year: book.year });
}

/** 引用请注明：… */
export function citationOf(setting: Setting): string {
  const { site, book, language, words } = setting;
  const title = titleOf(book.release.description.titles, language);
  const publisher = publisherName(setting);
  const key = site.identity.publisher === undefined || publisher === title ? 'chrome.citeTitle' : 'chrome.cite';
  return fillText(words[key], { publisher, title, release: book.release.id });
}

/** `page` is the page's name without language. */
export function chrome(setting: Setting, page: SitePath, title: string): Chrome {
  const { site, book, language, words, path } = setting;
  const { release, year } = book;
  const siteTitle = titleOf(release.description.titles, language);
  const publisher = publisherName(setting);
  const sample = site.identity.sample?.[language];
  const isHome = page === pages.overview;
  return {
    language,
    siteTitle,
    publisher,
    year,
    isHome,
    home: link(setting, pages.overview),
    title: isHome ? siteTitle : `${title} — ${siteTitle}`,
    nav: navigation(setting, page),
    languages: site.languages
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        label: strings[other]['language.own'],
        href: relativePath(path, localPath(page === pages.notFound ? pages.overview : page, other, site.languages)),
      })),
    ...(release.draft && { draft: words['brief.draft'] }),
    ...(sample !== undefined && { sample }),
    ...(book.hasDemonstration && { demonstration: words['chrome.demonstration'] }),
    facts: [
      fill(words['chrome.cutoff'], { date: [literal(formatDate(release.description.cutoff, language))] }),
      fill(words['chrome.release'], { release: [literal(release.id)] }),
    ],
    footer: footer(setting, publisher, siteTitle),
    styles: relativePath(path, 'assets/site.css'),
    scripts: {
      size: relativePath(path, 'assets/size.js'),
      live: relativePath(path, 'assets/live.js'),
      find: relativePath(path, 'assets/find.js'),
      answers: relativePath(path, `answers/${folderName(language)}/`),
      ...(page === pages.explorer && { explorer: relativePath(path, `assets/explorer.${folderName(language)}.js`) }),
    },
    find: { href: link(setting, pages.find), example: findExample(setting) },
    addresses: addresses(setting, page),
    ...sharedPicture(setting),
  };
}

/** A programme, a period and an area of this site. */
function findExample({ book, language, words }: Setting): string {
  const [programme] = topProgrammes(book);
  const [area] = areasWithin(book);
  const year = formatCode(book.year, language).replace(/年$/, '');
  const values = {
    programme: programme === undefined ? '' : (programme.short[language] ?? titleOf(programme.title, language)),
    area: area === undefined ? '' : titleOf(area.title, language),
  };
  return fillText(words['find.example'], { ...values, year }).trim();
}

/** In pixels: what social networks show of a page. */
export const shareSize = { width: 1200, height: 630 };

/** None where the publisher gives no address, or there are no pictures. */
function sharedPicture({ site, language }: Setting): Pick<Chrome, 'picture'> {
  const { address } = site.identity;
  const card = site.files?.find(
    ({ pixels, ...file }) =>
      file.language === language && pixels?.width === shareSize.width && pixels.height === shareSize.height,
  );
  return address === undefined || card === undefined
    ? {}
    : { picture: { href: new URL(card.file, address).href, label: card.title ?? '', ...shareSize } };
}

/** Of the page in each language; the page that is shown for a lost address has none. */
function addresses({ site }: Setting, page: SitePath): Chrome['addresses'] {
  const { address } = site.identity;
  if (address === undefined || page === pages.notFound) return [];
  return site.languages.map((language) => ({
    language,
    href: new URL(localPath(page, language, site.languages), address).href,
  }));
}

function footer(setting: Setting, publisher: string, title: string): Chrome['footer'] {
  const { site, book, language, words } = setting;
  const release = [literal(book.release.id)];
  const sources = book.release.sources.map((source) => titleOf(source.title, language));
  const isNamed = site.identity.publisher !== undefined;
  const source = joinText(sources.slice(0, mostSourcesNamed), 'semicolon', language);
  return {
    lines: [
      ...(isNamed ? [fill(words['chrome.publisher'], { publisher })] : []),
      ...(isNamed || source === '' ? [] : [fill(words['figure.source'], { source })]),
      fill(words[publisher === title ? 'chrome.citeTitle' : 'chrome.cite'], { publisher, title, release }),
    ],
    links: [
      { label: words['chrome.methods'], href: link(setting, pages.methods) },
      ...(site.calendar?.length ? [{ label: words['calendar.title'], href: link(setting, pages.calendar) }] : []),
      { label: words['chrome.revisions'], href: link(setting, pages.revisions) },
      { label: words['nav.data'], href: link(setting, pages.data) },
    ],
  };
}

const mostSourcesNamed = 3;

function navigation(setting: Setting, page: SitePath): Link[] {
  const { book, words } = setting;
  const [only, ...others] = topProgrammes(book);
  const hasAreas = areasWithin(book).length > 0 || areasApart(book).length > 0;
  const entries: [StringKey, SitePath][] = [
    ['nav.overview', pages.overview],
    ['nav.programmes', others.length === 0 && only ? pages.programme(only.code) : pages.programmes],
    ...(hasAreas ? [['nav.areas', pages.areas] as [StringKey, SitePath]] : []),
    ['explore.title', pages.explorer],
    ['nav.years', pages.period(book.year)],
    ['nav.publications', pages.publications],
    ['nav.methods', pages.methods],
    ['nav.data', pages.data],
  ];
  return entries.map(([key, target]) => ({
    label: words[key],
    href: link(setting, target),
    current: target === page || isInFolder(page, target) || (key === 'nav.years' && isOfPeriod(page)),
  }));
}

function isInFolder(page: SitePath, target: SitePath): boolean {
  return target.includes('/') && target.split('/')[0] === page.split('/')[0];
}
