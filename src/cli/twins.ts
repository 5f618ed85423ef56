/** Workbooks, Word documents and pictures of a site: made before the pages that link to them, or taken over where nothing changed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { areasWithin } from '../figures/areas.ts';
import { bookOf, releasedFigures } from '../figures/book.ts';
import { readRelease, releasedFiles, releasedRows } from '../figures/read.ts';
import { folderDigests, readIfThere, sha256 } from '../files/whole.ts';
import { parseHTML } from 'linkedom';
import type { Language } from '../model/language.ts';
import { portalFolder } from '../publications/word/portalFolder.ts';
import { pressPack } from '../publications/pressPack.ts';
import { readSite } from '../publications/readSite.ts';
import {
  chartWorkbook,
  type PlannedWorkbook,
  releaseWorkbooks,
  tableWorkbook,
  workbookBytes,
} from '../publications/workbook/workbooks.ts';
import { mostUnfilteredAreas } from '../publications/workbook/tableSheet.ts';
import { plannedDocuments, type PlannedDocument } from '../publications/word/documents.ts';
import { picturesOf, type WordView } from '../publications/word/wordView.ts';
import { writeDocument, type DrawnPicture } from '../publications/word/writeDocument.ts';
import type { BrowserPath } from '../publish/browser/openBrowser.ts';
import {
  pictureBrowser,
  pictureStyles,
  printScale,
  shootPictures,
  type PictureJob,
} from '../publish/pictures/shoot.ts';
import { codeDigest } from '../publish/press.ts';
import { siteFigures, siteTables } from '../site/sitePages.ts';
import { chartWorkbookPath } from '../site/pageView.ts';
import { headingOf, pictureSetting, sharePictures } from './sharePictures.ts';
import { settingAt, type Site, type SiteFile } from '../tables/setting.ts';

/** The list of a site; `inputs` is the digest of all that decides the bytes, `released` that of the released figures. */
type TwinsList = {
  release: string;
  released: string;
  inputs: string;
  files: (SiteFile & { sha256: string })[];
  /** Lines on pictures that a check of their numbers refused. */
  refused: string[];
};

/** `bytes` in the order of `list.files`; `isTakenOver`: from an earlier site. */
export type Twins = { list: TwinsList; bytes: Uint8Array[]; isTakenOver: boolean };

/** Without a browser there are no Word documents and no pictures, as there are no PDFs. */
type TwinsToMake = {
  released: string;
  reports: string;
  previous?: string;
  pictures?: PictureJob;
  /** Whether there are pictures to share beside those in Word documents. */
  isShared?: boolean;
};

/** In the folder of reports, beside the manifest. */
const listFile = 'reports/workbooks.json';

export async function makeTwins({
  released,
  reports,
  previous,
  pictures,
  isShared = false,
}: TwinsToMake): Promise<Twins> {
  const finding = pictures && pictureBrowser(pictures);
  const inputs = async () => inputsDigest([released, reports], `${(await finding)?.from ?? ''} ${isShared}`);
  const earlier = previous === undefined ? undefined : await earlierTwins(previous, inputs);
  if (earlier !== undefined) return earlier;
  const site = await readSite(released, reports);
  // the browser is unpacked and draws while workbooks are written
  const drawing =
    pictures &&
    finding?.then(async (browser) => {
      if (browser === undefined) return undefined;
      const shared = isShared ? allPictures(site, released, browser, pictures) : undefined;
      return Promise.all([wordDocuments(site, browser, pictures), shared]);
    });
  const writing = plannedWorkbooks(site, released).then(writtenWorkbooks);
  const [workbooks, [documents, shared] = []] = await Promise.all([writing, drawing]);
  const { id: release, digest } = site.book.release;
  const list: TwinsList = { release, released: digest, inputs: await inputs(), files: [], refused: [] };
  const made: Twins = { list, bytes: [], isTakenOver: false };
  const keep = (file: Omit<TwinsList['files'][number], 'size' | 'sha256'>, bytes: Uint8Array): void => {
    list.files.push({ ...file, size: bytes.length, sha256: sha256(bytes) });
    made.bytes.push(bytes);
  };
  for (const { bytes, ...workbook } of workbooks) keep(workbook, bytes);
  for (const { edition, file, language, bytes } of documents ?? [])
    keep({ kind: 'document', file, language, edition }, bytes);
  if (!shared) return made;
  for (const { entries, bytes, ...folder } of portalFolders(site, documents ?? [], made))
    keep({ ...folder, entries: entries.length }, bytes);
  list.refused.push(...shared.refused);
  for (const { bytes, ...picture } of shared.made) keep(picture, bytes);
  const data = await releasedFiles(released);
  for (const { entries, bytes, ...pack } of site.languages.map((language) => packOf(site, language, made, data)))
    keep({ ...pack, entries: entries.length }, bytes);
  return made;
}

async function allPictures(site: Site, released: string, browser: BrowserPath, job: PictureJob) {
  return sharePictures(site, releasedFigures(bookOf(await readRelease(released))), browser, job);
}

async function writtenWorkbooks(planned: PlannedWorkbook[]) {
  const written: (Pick<PlannedWorkbook, 'kind' | 'file' | 'language'> & { sheets: number; bytes: Uint8Array })[] = [];
  for (const { kind, file, language, view } of planned) {
    const drawn = view();
    written.push({ kind, file, language, sheets: drawn.sheets.length, bytes: await workbookBytes(drawn) });
  }
  return written;
}

/** The press pack of a language: its pictures, the workbook of the release, and its Word files of the latest year. */
function packOf(site: Site, language: Language, { list, bytes }: Twins, data: Map<string, string>) {
  const setting = pictureSetting(site, language);
  const pixelled = new Set(list.files.flatMap(({ pixels, title }) => (pixels && title) ?? []));
  const files = list.files.flatMap((file, index) => {
    const isPacked = file.kind === 'release' || file.kind === 'document' || pixelled.has(file.title ?? '');
    return isPacked && file.language === language ? [{ ...file, bytes: bytes[index]! }] : [];
  });
  const pack = pressPack(setting, headingOf(site, language), files, data);
  return { kind: 'pack' as const, language, ...pack };
}

/** Of each final report (annual, monthly, quarterly), with its Word document and the workbook of the release. */
function portalFolders(site: Site, documents: WordFile[], { list, bytes }: Twins) {
  const workbooks = list.files.map((file, index) => ({ ...file, bytes: bytes[index]! }));
  return documents.flatMap((document) => {
    const { language } = document;
    const edition = site.editions.find(({ code }) => code === document.edition)!;
    if ((edition.kind !== 'annual' && edition.kind !== 'bulletin') || edition.draft === true) return [];
    const ofRelease = workbooks.filter((file) => file.kind === 'release' && file.language === language);
    const folder = portalFolder(pictureSetting(site, language), edition, {
      ...document,
      attachments: [document, ...ofRelease],
    });
    return [{ kind: 'portal' as const, edition: edition.code, language, ...folder }];
  });
}

type WordFile = Pick<PlannedDocument, 'edition' | 'file' | 'language'> & {
  bytes: Uint8Array;
  view: WordView;
  pictures: Map<string, DrawnPicture>;
};

/** With their charts as the browser that prints draws them. */
async function wordDocuments(site: Site, browser: BrowserPath, job: PictureJob): Promise<WordFile[]> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const documents = plannedDocuments(site).map(({ view, ...planned }) => ({ ...planned, drawn: view(document) }));
  const sets = documents.map(({ drawn }) => ({ shots: picturesOf(drawn), scale: printScale }));
  const drawnPictures = await shootPictures(sets, browser, job);
  return Promise.all(
    documents.map(async ({ edition, file, language, drawn: view }, index) => {
      const { pictures } = drawnPictures[index]!;
      return { edition, file, language, view, pictures, bytes: await writeDocument(view, pictures) };
    }),
  );
}

/** Of the release; of each chart and table where the package has no more areas than a reader would look through. */
async function plannedWorkbooks(site: Site, released: string): Promise<PlannedWorkbook[]> {
  const ofRelease = releaseWorkbooks(site, await releasedRows(released));
  if (areasWithin(site.book).length > mostUnfilteredAreas) return ofRelease;
  const small = site.languages.flatMap((language): PlannedWorkbook[] => {
    const setting = settingAt(site, language, 'index.html');
    const charts = siteFigures(site, language).map((figure): PlannedWorkbook => ({
      kind: 'chart',
      file: chartWorkbookPath(figure, language),
      language,
      view: () => chartWorkbook(setting, figure),
    }));
    const tables = siteTables(site, language).map(({ file, table }): PlannedWorkbook => ({
      kind: 'table',
      file,
      language,
      view: () => tableWorkbook(setting, table),
    }));
    return [...charts, ...tables];
  });
  return [...ofRelease, ...new Map(small.map((workbook) => [workbook.file, workbook])).values()];
}

/** Figures, prose, code, packages, and what draws pictures. */
async function inputsDigest(folders: string[], drawnBy: string): Promise<string> {
  const contents = await Promise.all(folders.map(folderDigests));
  const code = await codeDigest(resolve(import.meta.filename));
  const packages = await readFile(resolve(import.meta.dirname, '../../package-lock.json'));
  const styles = [await pictureStyles(), await pictureStyles('share')];
  return sha256(JSON.stringify([contents, code, sha256(packages), drawnBy, ...styles]));
}

/** Undefined unless every one was made from the same inputs and is there unchanged. */
async function earlierTwins(folder: string, inputs: () => Promise<string>): Promise<Twins | undefined> {
  const list = parseList((await readIfThere(join(folder, listFile)))?.toString('utf8') ?? '{}');
  if (list === undefined || list.inputs !== (await inputs())) return undefined;
  const bytes = await Promise.all(list.files.map(({ file }) => readIfThere(join(folder, file))));
  const whole = bytes.filter(
    (content, index): content is Buffer<ArrayBuffer> =>
      content !== undefined && sha256(content) === list.files[index]?.sha256,
  );
  return whole.length === list.files.length ? { list, bytes: whole, isTakenOver: true } : undefined;
}

/** Undefined where it is not well formed. */
function parseList(text: string): TwinsList | undefined {
  try {
    const list = JSON.parse(text) as Partial<TwinsList> | null;
    const isList =
      typeof list?.inputs === 'string' && [list.files, list.refused].every(Array.isArray) && list.files?.every(isRow);
    return isList ? (list as TwinsList) : undefined;
  } catch {
    return undefined;
  }
}

/** A file of the site, never one outside it. */
function isRow(value: unknown): boolean {
  const { file, sha256: digest } = (value ?? {}) as { file?: unknown; sha256?: unknown };
  return typeof file === 'string' && !file.includes('..') && typeof digest === 'string';
}

/** Into a built site that nobody reads yet. */
export async function writeTwins(site: string, { list, bytes }: Twins): Promise<void> {
  for (const [index, { file }] of list.files.entries()) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), bytes[index]!);
  }
  await writeFile(join(site, listFile), `${JSON.stringify(list, undefined, 2)}\n`);
}
