/** Reads the released figures, release history and editions of the site that this run builds. */
import { addressOfCode, kindOfCode, yearNumber, type PeriodCode } from '../model/period.ts';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readReports } from '../editions/readReports.ts';
import { bookOf, type Book } from '../figures/book.ts';
import { readRelease, releasedFiles } from '../figures/read.ts';
import { sitePeriods } from '../figures/sitePeriods.ts';
import type { Figure } from '../model/cell.ts';
import { isFor, isHeldBack } from '../model/edition.ts';
import type { Audience, Edition, EditionKind, Identity } from '../model/edition.ts';
import { plainText, titleOf, type Language, type Text } from '../model/language.ts';
import { changedEntries, releaseChain } from '../model/release.ts';
import { releaseFacts } from '../narrative/prose.ts';
import { editionKindKey } from '../tables/setting.ts';
import type { FigureChange, ReleaseNote, Site, SiteFile } from '../tables/setting.ts';
import { grammar, withAveragesNamed } from '../words/format/grammar.ts';
import { fill, strings, type StringKey } from '../words/strings.ts';

/** From the folders `released/` and `reports/<package>/`. Both were checked before, so that an error here throws. */
export async function readSite(
  released: string,
  reports: string,
  files: SiteFile[] = [],
  audience: Audience = 'public',
): Promise<Site> {
  return siteFor(audience, await readAll(released, reports, files));
}

function siteFor(audience: Audience, site: Site): Site {
  return { ...site, editions: site.editions.filter((edition) => isFor(audience, edition)) };
}

async function readAll(released: string, reports: string, files: SiteFile[]): Promise<Site> {
  const release = await readRelease(released);
  const book = bookOf({ ...release, description: withAveragesNamed(release.description) });
  const { languages } = book.release.description;
  const { identity, editions, calendar, problems } = await readReports(reports, releaseFacts(book));
  const wrong = problems.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`invalid reports: ${wrong.code} in ${wrong.file}`);
  return {
    book,
    languages,
    identity,
    files,
    calendar,
    releases: await readReleases(released),
    editions: allEditions(book, editions, identity)
      .map((edition) => (release.draft ? { ...edition, draft: true } : edition))
      .toSorted(byLength),
  };
}

/** Newest year first; of one year the shortest first: a page, two pages, a report. */
const kindsByLength = ['lead', 'glance', 'press', 'bulletin', 'annual'] as const;

/** Those written and those that nobody wrote; where the brief of the latest year is held back, the public page instead. */
function allEditions(book: Book, written: Edition[], identity: Identity): Edition[] {
  const usual = [...written, ...defaultEditions(book, written)].map((edition) => {
    const internal = edition.internal ?? identity.internal?.[edition.kind] ?? edition.kind === 'lead';
    return internal ? { ...edition, internal } : edition;
  });
  const latest = usual.filter(({ kind, year }) => year === book.year && (kind === 'lead' || kind === 'glance'));
  const isMissing = latest.every((edition) => edition.kind === 'lead' && isHeldBack(edition));
  return isMissing ? [...usual, defaultEdition(book, { kind: 'glance', year: book.year }, written)] : usual;
}

function byLength(a: Edition, b: Edition): number {
  return yearNumber(b.year) - yearNumber(a.year) || kindsByLength.indexOf(a.kind) - kindsByLength.indexOf(b.kind);
}

async function readReleases(released: string): Promise<ReleaseNote[]> {
  const history = join(released, 'history');
  const ids = existsSync(history) ? (await readdir(history)).filter((name) => !name.startsWith('.')) : [];
  const releases = releaseChain(await Promise.all(ids.map((id) => readRelease(join(history, id)))));
  const ofRelease = new Map(releases.map((release) => [release.id, release.figures]));
  return releases
    .map(({ id, digest, previous = '', figures }): ReleaseNote => {
      const before = ofRelease.get(previous);
      const changes = before === undefined ? undefined : changesBetween(before, figures);
      return { id, digest, ...(changes !== undefined && { changes }) };
    })
    .toReversed();
}

function changesBetween(before: Figure[], after: Figure[]): FigureChange[] {
  const earlier = new Map(before.map((figure) => [figure.id, figure]));
  const later = new Map(after.map((figure) => [figure.id, figure]));
  return changedEntries(cellTexts(before), cellTexts(after)).map((id) => {
    const old = earlier.get(id);
    const now = later.get(id);
    return { ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
  });
}

/** Whatever the decimals that a description shows. */
function cellTexts(figures: Figure[]): Map<string, string> {
  return new Map(figures.map(({ id, cell }) => [id, JSON.stringify({ ...cell, shown: undefined })]));
}

/** Each edition of the history as a site of its own, from which what was embedded of it is drawn; none without pictures. */
async function readEditions(site: Site, released: string): Promise<Site[]> {
  if (!site.files?.some(({ kind }) => kind === 'picture')) return [];
  const all = site.releases.map(async ({ id }): Promise<Site> => {
    const release = await readRelease(join(released, 'history', id));
    const book = bookOf({ ...release, description: withAveragesNamed(release.description) });
    return { ...site, book, files: [] };
  });
  const editions = await Promise.all(all);
  return editions.filter(({ book }) =>
    site.languages.every((language) => book.release.description.languages.includes(language)),
  );
}

let runEditions: Promise<Site[]> | undefined;

/** Read once. */
export function currentEditions(): Promise<Site[]> {
  return (runEditions ??= currentSite().then((site) => readEditions(site, environmentFolder('NIANBAO_RELEASED'))));
}

let runSites: Promise<{ site: Site; held: Site | undefined }> | undefined;

/** Read once; the folders are named in the environment. */
export async function currentSite(): Promise<Site> {
  return (await (runSites ??= readSites())).site;
}

/** Its editions are those that are held back from the public, which are drawn with the site and kept apart, if any. */
export async function heldSite(): Promise<Site | undefined> {
  return (await (runSites ??= readSites())).held;
}

/** `files` is the file that lists those that pages link to, `part` what this process draws of the site. */
export type SiteToRead = { released: string; reports: string; files?: string; audience: Audience; part?: Part };

/** Tells the pages, which Astro calls, where figures and prose are read; they are read anew. */
export function readFrom({ released, reports, files = '', audience, part = { number: 1, of: 1 } }: SiteToRead): void {
  process.env['NIANBAO_RELEASED'] = resolve(released);
  process.env['NIANBAO_REPORTS'] = resolve(reports);
  process.env['NIANBAO_FILES'] = files;
  process.env['NIANBAO_AUDIENCE'] = audience;
  process.env['NIANBAO_PART'] = `${part.number}/${part.of}`;
  runSites = undefined;
  runEditions = undefined;
}

/** Below the site while it is drawn, and nowhere afterwards. */
export const heldFolder = 'held-back';

async function readSites(): Promise<{ site: Site; held: Site | undefined }> {
  const released = environmentFolder('NIANBAO_RELEASED');
  const reports = environmentFolder('NIANBAO_REPORTS');
  const list = process.env['NIANBAO_FILES'] || undefined;
  const files = list === undefined ? [] : (JSON.parse(await readFile(list, 'utf8')) as SiteFile[]);
  const all = await readAll(released, reports, files);
  if (process.env['NIANBAO_AUDIENCE'] === 'all') return { site: all, held: undefined };
  const held = siteFor('staff', { ...all, files: [] });
  return { site: siteFor('public', all), held: held.editions.length > 0 ? held : undefined };
}

/** Of several processes that draw a site together, each draws every nth page and file. */
export type Part = { number: number; of: number };

function currentPart(): Part {
  const [number = 1, of = 1] = (process.env['NIANBAO_PART'] || '1/1').split('/').map(Number);
  return { number, of };
}

/** What this process draws of a list that each of them has in the same order. */
export function ofPart<T>(all: T[]): T[] {
  const { number, of } = currentPart();
  return all.filter((_, index) => index % of === number - 1);
}

/** Whether this process makes what stands once, too. */
export function isFirstPart(): boolean {
  return currentPart().number === 1;
}

function environmentFolder(name: string): string {
  const path = process.env[name];
  if (path === undefined) throw new Error(`missing environment: ${name}`);
  return path;
}

/** Files of the folder `data/` of the site, by name. */
export function dataFiles(): Promise<Map<string, string>> {
  return releasedFiles(environmentFolder('NIANBAO_RELEASED'));
}

/**
 * Editions that nobody wrote, named by the title of the package: one of each kind of the latest year, and a bulletin of
 * its latest month or quarter.
 */
function defaultEditions(book: Book, written: Edition[]): Edition[] {
  const { latestPart } = sitePeriods(book);
  const isYear = kindOfCode(book.year) === 'year';
  return (['annual', 'bulletin', 'press', 'lead'] as const)
    .flatMap((kind): EditionOf[] => {
      if (kind === 'bulletin') return latestPart === undefined ? [] : [{ kind, year: latestPart }];
      return kind === 'annual' && !isYear ? [] : [{ kind, year: book.year }];
    })
    .filter(({ kind, year }) => !written.some((edition) => edition.kind === kind && edition.year === year))
    .map((edition) => defaultEdition(book, edition, written));
}

type EditionOf = { kind: EditionKind; year: PeriodCode };

function defaultEdition(book: Book, { kind, year }: EditionOf, written: Edition[]): Edition {
  const { languages, titles } = book.release.description;
  const title = textIn(languages, (language) => editionTitle(kind, titleOf(titles, language), year, language));
  return { code: freeCode(`${kind}-${addressOfCode(year)}`, written), kind, year, title, name: titles, prose: {} };
}

const titleKeys = {
  annual: 'table.of',
  bulletin: 'edition.bulletin',
  press: 'edition.press',
  lead: 'edition.lead',
  glance: 'edition.glance',
} as const satisfies Record<EditionKind, StringKey>;

function editionTitle(kind: EditionKind, title: string, year: string, language: Language): string {
  const words = strings[language];
  const name = grammar[language].midSentence(words[editionKindKey({ kind, year })]);
  return plainText(fill(words[titleKeys[kind]], { title, year, kind: name }));
}

function textIn(languages: Language[], text: (language: Language) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

/** A folder of another kind may have the code. */
function freeCode(code: string, written: Edition[]): string {
  return written.some((edition) => edition.code === code) ? freeCode(`${code}-1`, written) : code;
}
