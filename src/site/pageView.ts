/** The view of a page, its sections, and the notes that sections of several pages share. */
import { areasApart } from '../figures/areas.ts';
import type { Book } from '../figures/book.ts';
import { folderName, localPath, pages, type SitePath } from '../model/address.ts';
import type {
  Block,
  Chrome,
  EmbedChoice,
  FigureView,
  Link,
  LinkRow,
  Paragraph,
  Section,
  TableView,
  Take,
} from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { isDemonstrated, type Language, piecesOf, plainText, type Sentence, titleOf } from '../model/language.ts';
import { kindOfCode } from '../model/period.ts';
import type { AskView } from '../model/query.ts';
import type { Programme } from '../model/release.ts';
import { chartMisquotes, sayKey } from '../tables/countNotes.ts';
import { type FigureTest, noteRowsOf } from '../tables/notes.ts';
import { chrome, citationOf, link, type Setting, type SiteFile } from '../tables/setting.ts';
import { formatPdfSize } from '../words/format/cell.ts';
import { fillText } from '../words/strings.ts';

export type PageView = {
  chrome: Chrome;
  kicker?: { text: string; tone: string };
  /** The areas above, from the top. */
  above?: { title: string; links: Link[] };
  heading: Sentence;
  /** Above the heading: the question that it answers, the folder of figures that a script reads, and whose what is taken away is. */
  ask?: AskView & { folder: string; foot: string };
  lead: Paragraph[];
  headline?: TableView;
  /** Beside the headline table. */
  sentences?: Paragraph[];
  aside?: { title: string; rows: LinkRow[] };
  sections: Section[];
};

/** A page whose heading is its title. */
export function titledPage(
  setting: Setting,
  page: SitePath,
  title: string,
  { lead, sections }: { lead: Sentence[]; sections: Section[] },
): PageView {
  const paragraphs = lead.map((text) => ({ text }));
  return { chrome: chrome(setting, page, title), heading: [title], lead: paragraphs, sections };
}

export function section(id: string, title: string, blocks: Block[], notes: Sentence[] = []): Section {
  return { id, title, notes, blocks };
}

/** 逐年变化, or 各期变化 where the latest period is a part of a year. */
export function yearsTitle({ book, words }: Setting): string {
  return words[kindOfCode(book.year) === 'year' ? 'section.years' : 'section.periods'];
}

/** Footnotes of single figures as a section; none where the package has none. */
export function figureNotes(
  setting: Setting,
  programmes: Programme[],
  isWanted: FigureTest,
  areas?: string[],
): Section[] {
  const rows = noteRowsOf(setting, programmes, isWanted, areas);
  const title = setting.words['notes.figures'];
  return rows.length === 0 ? [] : [section('figure-notes', title, [{ kind: 'definitions', rows }])];
}

/** How to read the bars of a table or chart. */
export function areaNotes(setting: Setting, table: TableView): Sentence[] {
  return [[setting.words['section.areas.note']], ...withheldNotes(setting, [table])];
}

/** What ※ and hatching mean, beside charts whose data tables have any. */
export function withheldNotes({ words }: Setting, tables: TableView[]): Sentence[] {
  const isAny = tables.some(({ symbols }) => symbols.includes(words['key.withheld']));
  return isAny ? [[words['figure.withheld']]] : [];
}

/** Links to the areas that are not the publisher's own, of which the other pages say nothing. */
export function apartSection(setting: Setting): Section[] {
  const rows = areasApart(setting.book).map(({ code, title }): LinkRow => ({
    label: titleOf(title, setting.language),
    href: link(setting, pages.area(code)),
  }));
  return rows.length === 0 ? [] : [section('areas-apart', setting.words['areas.apart'], [{ kind: 'links', rows }])];
}

/** A longer list of links would push the content of a page out of sight. */
const mostLinks = 13;

/** Of a longer list: before and after the current one. */
const linksBeside = 2;

/** All of a short list, itself; else the current item with its neighbours. */
export function nearby<Item>(items: Item[], isCurrent: (item: Item) => boolean): Item[] {
  if (items.length <= mostLinks) return items;
  const size = 2 * linksBeside + 1;
  const from = Math.max(0, items.findIndex(isCurrent) - linksBeside);
  const start = Math.min(from, items.length - size);
  return items.slice(start, start + size);
}

/** The same table stands on several pages with other numbers. */
export type TableWorkbook = { file: SitePath; table: TableView };

export function chartWorkbookPath({ id }: FigureView, language: Language): SitePath {
  return `charts/${id}.${folderName(language)}.xlsx`;
}

/** The tables of a page that hold numbers; `page` is without language. */
export function tableWorkbooks(page: SitePath, { sections }: PageView, language: Language): TableWorkbook[] {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.table : [])),
  );
  return tables.filter(hasNumbers).map((table) => ({ file: tableWorkbookPath(page, table, language), table }));
}

function tableWorkbookPath(page: SitePath, { id }: TableView, language: Language): SitePath {
  const name = page.replace(/\/?index\.html$/, '').replaceAll('/', '-') || 'overview';
  return `tables/${name}-${id}.${folderName(language)}.xlsx`;
}

function hasNumbers({ rows }: TableView): boolean {
  return rows.some(({ cells }) => cells.some(({ state }) => state === 'value' || state === 'withheld'));
}

/** The titles of a chart in each language of the site, by its id. */
type ChartTitles = (id: string) => { language: Language; text: Sentence }[];

/** With what can be taken away of each chart, in a site that has pictures. */
export function withTakes(page: SitePath, view: PageView, setting: Setting, titles: ChartTitles): PageView {
  const ofPictures = Map.groupBy(setting.site.files ?? [], ({ figure = '', language }) => `${figure} ${language}`);
  const taken = (figure: FigureView): FigureView => {
    const pictures = ofPictures.get(`${figure.id} ${setting.language}`) ?? [];
    return pictures.length === 0 ? figure : { ...figure, take: takeOf(page, figure, pictures, setting, titles) };
  };
  const sections = view.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'figures' ? { ...block, figures: block.figures.map(taken) } : block,
    ),
  }));
  return { ...view, sections };
}

function takeOf(page: SitePath, figure: FigureView, pictures: SiteFile[], setting: Setting, titles: ChartTitles): Take {
  const { site, language, words } = setting;
  const { address } = site.identity;
  const sentences = titles(figure.id).filter(({ text }) => hasNumber(text));
  return {
    pictures: pictures.map(({ file, pixels, millimetres = '', size }) => {
      const detail = pixels === undefined ? 'picture.printSize' : 'picture.summary';
      const values = { ...pixels, millimetres, size: formatPdfSize(size) };
      return { file, label: words[pictureKey(pixels)], detail: fillText(words[detail], values) };
    }),
    // the language of the page first
    sentences: sentences.toSorted((a, b) => Number(b.language === language) - Number(a.language === language)),
    citation: citationOf(setting),
    ...(address !== undefined && {
      address: new URL(`${localPath(page, language, site.languages)}#${figure.id}`, address).href,
    }),
    embeds: isEmbedded(page, setting.book) ? embedChoices(figure, setting) : [],
    ...quoting(figure, setting),
    rules: `${link(setting, pages.methods)}#quote`,
  };
}

function hasNumber(text: Sentence): boolean {
  return piecesOf(text).some((piece) => typeof piece === 'object');
}

function pictureKey(pixels: SiteFile['pixels']): 'picture.print' | 'picture.wide' | 'picture.square' {
  if (pixels === undefined) return 'picture.print';
  return pixels.width > pixels.height ? 'picture.wide' : 'picture.square';
}

/** The sentence of an official title with what its number is; never the number that a warning warns of. */
function quoting({ title, ids }: FigureView, { book, words }: Setting): Pick<Take, 'say' | 'dontSay'> {
  const figures = ids.filter((id) => !id.startsWith('missing/')).map(book.byId);
  const dontSay = chartMisquotes(book, figures).map((key) => words[key]);
  if (figures.every(({ cell }) => cell.state !== 'value' || isDemonstration(cell)))
    return { say: { reason: words['say.none'] }, dontSay };
  const isOfficial = hasNumber(title) && !isDemonstrated(title);
  const reason = words[isOfficial ? sayKey(book, title) : 'say.chart'];
  return { say: { ...(isOfficial && { text: title }), reason }, dontSay };
}

/** Charts of the overview, of programmes and of the publisher's own area: the others are too many. */
export function isEmbedded(page: SitePath, { area }: Book): boolean {
  return page === pages.overview || page.startsWith('programmes/') || page === pages.area(area);
}

/** Frozen where the edition stands in the history, which it is drawn from. */
function embedChoices({ id, title, unitLine }: FigureView, setting: Setting): EmbedChoice[] {
  const { site, book, language, words } = setting;
  const edition = book.release.id;
  const choice = (name: EmbedChoice['name'], label: string, page: SitePath, frame: string): EmbedChoice => {
    const { address } = site.identity;
    const absolute = address && new URL(localPath(page, language, site.languages), address).href;
    const code = absolute && `<iframe src="${absolute}" title="${attribute(frame)}" ${frameSize}></iframe>`;
    return { name, label, href: link(setting, page), ...(code && { code }) };
  };
  const following = choice(
    'following',
    words['embed.following'],
    pages.embed(id),
    titleOf(book.release.description.titles, language),
  );
  if (!site.releases.some((release) => release.id === edition)) return [following];
  const label = fillText(words['embed.frozen'], { release: edition });
  const told = `${plainText(title)}${isDemonstrated(title) ? words['take.demonstration'] : ''}`;
  return [choice('frozen', label, pages.frozenEmbed(edition, id), told || unitLine), following];
}

const frameSize = 'width="100%" height="480" loading="lazy"';

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** With a link at each chart and table that has a workbook in this site. */
export function withWorkbookLinks(page: SitePath, view: PageView, { site, language }: Setting): PageView {
  const made = new Set((site.files ?? []).map(({ file }) => file));
  const linked = <View extends FigureView | TableView>(drawn: View, file: SitePath): View =>
    made.has(file) ? { ...drawn, xlsx: file } : drawn;
  const linkedBlock = (block: Block): Block => {
    if (block.kind === 'table')
      return { ...block, table: linked(block.table, tableWorkbookPath(page, block.table, language)) };
    if (block.kind !== 'figures') return block;
    return { ...block, figures: block.figures.map((figure) => linked(figure, chartWorkbookPath(figure, language))) };
  };
  if (made.size === 0) return view;
  const sections = view.sections.map((section) => ({ ...section, blocks: section.blocks.map(linkedBlock) }));
  return { ...view, sections };
}
