/** The pictures of a site: which there are, shot in as few pages of the browser as there are sizes, and checked before. */
import { parseHTML } from 'linkedom';
import { sentenceHtml, wordsHtml } from '../components/sentenceHtml.ts';
import { areasWithin } from '../figures/areas.ts';
import { bookAt, openingPeriod } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import type { FigureView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { Language, Sentence } from '../model/language.ts';
import {
  aloneTitle,
  chartSizes,
  chartSvg,
  printPath,
  printWidths,
  sharedChart,
} from '../publications/pictures/chartPicture.ts';
import { cardSizes, headlineCard } from '../publications/pictures/headlineCard.ts';
import { longPicture } from '../publications/pictures/longPicture.ts';
import type { PictureWriting, SharedPicture } from '../publications/pictures/pictureFrame.ts';
import { mostUnfilteredAreas } from '../publications/workbook/tableSheet.ts';
import type { BrowserPath } from '../publish/browser/openBrowser.ts';
import { releasedCheck } from '../publish/check/checks.ts';
import { readStyles, shootPictures, type PictureJob, type ShotSet } from '../publish/pictures/shoot.ts';
import { pageView, settingOf, siteFigures, sitePages } from '../site/sitePages.ts';
import { settingAt, type Setting, type Site, type SiteFile } from '../tables/setting.ts';

type MadePicture = Omit<SiteFile, 'size'> & { bytes: Uint8Array };

/** `refused` are lines on those that are left out. */
type SharedPictures = { made: MadePicture[]; refused: string[] };

/** Of the overview, the programmes and the publisher's own area; `figures` are all that were released. */
export async function sharePictures(
  site: Site,
  figures: Figure[],
  browser: BrowserPath,
  job: PictureJob,
): Promise<SharedPictures> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const writing: PictureWriting = { document, sentence: sentenceHtml, words: wordsHtml };
  const pictures = site.languages.flatMap((language) => plannedPictures(site, language, writing));
  const sets = pictureSets(pictures);
  const shot = await shootPictures(sets, browser, job, releasedCheck(figures));
  const taken = new Map(shot.flatMap((set) => [...set.pictures]));
  const made = pictures.flatMap(({ file, language, title, figure }): MadePicture[] => {
    const picture = taken.get(file);
    if (picture === undefined) return [];
    const { bytes, ...pixels } = picture;
    const about = { title, ...(figure !== undefined && { figure }) };
    return [{ kind: 'picture', file, language, ...about, pixels, bytes }];
  });
  const drawings = await printPictures(site, document);
  return { made: [...made, ...drawings], refused: shot.flatMap(({ refused }) => refused) };
}

function plannedPictures(site: Site, language: Language, writing: PictureWriting): SharedPicture[] {
  const setting = pictureSetting(site, language);
  const heading = headingOf(site, language);
  const long = longPicture(setting, heading, writing);
  return [
    ...cardSizes.map((size) => headlineCard(setting, heading, size, writing)),
    ...(long === undefined ? [] : [long]),
    ...chartSizes.flatMap((size) =>
      picturedFigures(site, language).map((figure) => sharedChart(setting, figure, size, writing)),
    ),
  ];
}

/** Of the period with which the site opens. */
export function pictureSetting(site: Site, language: Language): Setting {
  const setting = settingAt(site, language, 'index.html');
  return { ...setting, book: bookAt(site.book, openingPeriod(site.book)) };
}

export function headingOf(site: Site, language: Language): Sentence {
  const overview = sitePages(site).find(({ page }) => page === pages.overview)!;
  return pageView(overview, settingOf(site, language, overview.page)).heading;
}

/** Those of other areas are drawn by readers on demand. */
function picturedFigures(site: Site, language: Language): FigureView[] {
  const { area } = site.book;
  const isPictured = ({ id }: FigureView) => !id.startsWith('area-') || id.startsWith(`area-${area}-`);
  return siteFigures(site, language).filter(isPictured);
}

/** A page of the browser for each language and width. */
function pictureSets(pictures: SharedPicture[]): ShotSet[] {
  const groups = Map.groupBy(pictures, ({ language, width, height }) => `${language} ${width} ${height}`);
  return [...groups.values()].map((group) => ({
    shots: group.map(({ file, ...shot }) => ({ id: file, ...shot })),
    scale: 1,
    language: group[0]!.language,
    look: 'share',
  }));
}

/** Every chart, where there are no more areas than a reader would look through. */
async function printPictures(site: Site, document: Document): Promise<MadePicture[]> {
  const css = await readStyles();
  const isLarge = areasWithin(site.book).length > mostUnfilteredAreas;
  return site.languages.flatMap((language) => {
    const setting = pictureSetting(site, language);
    const figures = isLarge ? picturedFigures(site, language) : siteFigures(site, language);
    return figures.flatMap((figure) =>
      printWidths.map((millimetres): MadePicture => {
        const bytes = new TextEncoder().encode(chartSvg(setting, figure, { document, css, millimetres }));
        const file = printPath(figure.id, millimetres, language);
        return {
          kind: 'picture',
          file,
          language,
          title: aloneTitle(setting, figure),
          figure: figure.id,
          millimetres,
          bytes,
        };
      }),
    );
  });
}
