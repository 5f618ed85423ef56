/** A chart in the pages of others: of the latest edition, or of one for ever, with its own numbers. */
import type { Book } from '../figures/book.ts';
import { pages, relativePath, type SitePath } from '../model/address.ts';
import type { FigureView } from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { titleOf, type Language, type Sentence } from '../model/language.ts';
import { literal } from '../narrative/phrases/when.ts';
import { link, publisherName, type Setting, type Site } from '../tables/setting.ts';
import { fill, fillText } from '../words/strings.ts';
import { isEmbedded } from './pageView.ts';
import { figuresIn, pageView, settingOf, sitePages } from './sitePages.ts';

/** The charts that may stand in the pages of others, in one language. */
function embeddedFigures(site: Site, language: Language): PlacedFigure[] {
  return sitePages(site)
    .filter(({ page }) => isEmbedded(page, site.book))
    .flatMap((sitePage) => {
      const view = pageView(sitePage, settingOf(site, language, sitePage.page));
      return figuresIn(view).map((figure) => ({ figure, page: sitePage.page }));
    });
}

/** By the id of its chart; `edition` is that of a frozen one. */
export type EmbeddedPage = { figure: string; edition?: string };

type AddressedEmbed = { page: SitePath; embed: EmbeddedPage };

/** None in a site without pictures: what may be embedded is what may be taken away. */
export function embeddedPages(site: Site, editions: Site[], language: Language): AddressedEmbed[] {
  if (!site.files?.some(({ kind }) => kind === 'picture')) return [];
  const idsOf = (from: Site) => embeddedFigures(from, language).map(({ figure }) => figure.id);
  return [
    ...idsOf(site).map((figure) => ({ page: pages.embed(figure), embed: { figure } })),
    ...editions.flatMap((from) => {
      const { id: edition } = from.book.release;
      return idsOf(from).map((figure) => ({ page: pages.frozenEmbed(edition, figure), embed: { figure, edition } }));
    }),
  ];
}

/** A frozen one has the numbers of its edition, and tells of the latest. */
export function embedOf(
  site: Site,
  editions: Site[],
  language: Language,
  { figure: id, edition }: EmbeddedPage,
): EmbedView {
  const from = edition === undefined ? site : editions.find(({ book }) => book.release.id === edition);
  const placed = from && embeddedFigures(from, language).find(({ figure }) => figure.id === id);
  if (from === undefined || placed === undefined) throw new Error(`unknown figure: ${id}`);
  if (edition === undefined) return embedView(settingOf(site, language, pages.embed(id)), placed);
  const hasPage = embeddedFigures(site, language).some(({ figure }) => figure.id === id);
  return embedView(settingOf(from, language, pages.frozenEmbed(edition, id)), placed, { book: site.book, hasPage });
}

export type EmbedView = {
  language: Language;
  path: SitePath;
  figure: FigureView;
  title: string;
  publisher: string;
  /** Of a sample, of made-up figures, of withheld ones. */
  marks: string[];
  version: string;
  /** The page that it is of. */
  source: { label: string; href: string };
  /** Of an edition that is not the latest: which is, and how many of its figures were revised. */
  later?: { label: string; href: string; revised?: { text: Sentence; href: string } };
  styles: string;
};

/** A chart and the page that it stands on, without language. */
type PlacedFigure = { figure: FigureView; page: SitePath };

/** `latest` is the chart as it is now, if there is any, of a frozen one. */
function embedView(
  setting: Setting,
  { figure, page }: PlacedFigure,
  latest?: { book: Book; hasPage: boolean },
): EmbedView {
  const { site, book, language, words, path } = setting;
  const { release } = book;
  const sample = site.identity.sample?.[language];
  const figures = figure.ids.filter((id) => !id.startsWith('missing/')).map(book.byId);
  const isLater = latest !== undefined && latest.book.release.id !== release.id;
  return {
    language,
    path,
    figure,
    title: titleOf(release.description.titles, language),
    publisher: publisherName({ site, book, language }),
    marks: [
      ...(release.draft ? [words['brief.draft']] : []),
      ...(sample === undefined ? [] : [sample]),
      ...(figures.some(({ cell }) => isDemonstration(cell)) ? [words['picture.demonstration']] : []),
      ...(figures.some(({ cell }) => cell.state === 'withheld') ? [words['figure.withheld']] : []),
    ],
    version: fillText(words['chrome.release'], { release: release.id }),
    source: { label: words['embed.source'], href: `${link(setting, page)}#${figure.id}` },
    ...(isLater && { later: laterEdition(setting, figure, latest) }),
    styles: relativePath(path, 'assets/site.css'),
  };
}

function laterEdition(
  setting: Setting,
  { id, ids }: FigureView,
  { book, hasPage }: { book: Book; hasPage: boolean },
): NonNullable<EmbedView['later']> {
  const { words } = setting;
  const revised = ids.filter(
    (each) => !each.startsWith('missing/') && cellText(setting.book, each) !== cellText(book, each),
  );
  const count = [literal(String(revised.length))];
  const text = fill(words['embed.revised'], { count });
  return {
    label: fillText(words['embed.later'], { release: book.release.id }),
    href: link(setting, hasPage ? pages.embed(id) : pages.overview),
    ...(revised.length > 0 && { revised: { text, href: link(setting, pages.revisions) } }),
  };
}

/** Whatever the decimals that a description shows; none of what an edition does not have. */
function cellText({ figures }: Book, id: string): string | undefined {
  const figure = figures.find((one) => one.id === id);
  return figure && JSON.stringify({ ...figure.cell, shown: undefined });
}
