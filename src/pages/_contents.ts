/** What a site consists of: its pages by address, and the files beside them with their texts. */
import { chartFile } from '../components/draw.ts';
import { chartSvg } from '../publications/pictures/chartPicture.ts';
import { plannedSlides, publicationPages, publicationPlan } from '../publications/publicationPages.ts';
import {
  currentEditions,
  currentSite,
  dataFiles,
  heldFolder,
  heldSite,
  isFirstPart,
  ofPart,
} from '../publications/readSite.ts';
import { embeddedPages, type EmbeddedPage } from '../site/embedPages.ts';
import { explorerScript, explorerScripts } from '../site/explorerPage.ts';
import { findScript, findScripts } from '../site/findPage.ts';
import { chartCsv, meetingOf, meetingPage, settingOf, siteFigures, sitePages } from '../site/sitePages.ts';

type Site = Awaited<ReturnType<typeof currentSite>>;

/** `address` is the folder of its file in the site, '' that of the site itself. */
type SitePage = {
  address: string;
  language: Site['languages'][number];
  page: string;
  embed?: EmbeddedPage;
  isHeld: boolean;
};

const pages = new WeakMap<Site, Promise<Map<string, SitePage>>>();

/** Those of the part that is drawn, by address. */
export async function pagesOfPart(): Promise<Map<string, SitePage>> {
  const site = await currentSite();
  const made = pages.get(site) ?? listedPages(site);
  pages.set(site, made);
  return made;
}

async function listedPages(site: Site): Promise<Map<string, SitePage>> {
  const editions = await currentEditions();
  // staff get the editions that are held back: they are moved out of the site before anybody sees it
  const staff = await heldSite();
  const held = staff === undefined ? [] : publicationPages(staff).map(({ page }) => ({ page, isHeld: true }));
  const listed = site.languages.flatMap((language) => {
    const all: { page: string; embed?: EmbeddedPage; isHeld?: boolean }[] = [
      ...sitePages(site),
      { page: meetingPage },
      ...publicationPages(site),
      ...embeddedPages(site, editions, language),
      ...held,
    ];
    return ofPart(all).map(({ isHeld = false, ...page }) => {
      const own = settingOf(site, language, page.page).path.replace(/\/?index\.html$/, '');
      return { ...page, address: isHeld ? `${heldFolder}/${own}` : own, language, isHeld };
    });
  });
  return new Map(listed.map((page) => [page.address, page]));
}

/** Undefined where there is no such page. */
export async function pageAt(address = ''): Promise<SitePage | undefined> {
  return (await pagesOfPart()).get(address);
}

type SiteText = { file: string; text: () => string };

/** Charts, what the scripts are told, scripts, style sheet, released tables, the plan of what is printed. */
export async function textsOfPart(): Promise<SiteText[]> {
  const site = await currentSite();
  return [
    ...charts(site),
    ...answers(site),
    ...(isFirstPart() ? [...scripts(), styleSheet, ...(await single(site))] : []),
  ];
}

const mediaTypes: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  json: 'application/json',
};

/** Undefined where there is no such file. */
export async function fileAt(path = ''): Promise<Response | undefined> {
  const found = (await textsOfPart()).find(({ file }) => file === path);
  const type = mediaTypes[path.split('.').at(-1) ?? ''] ?? 'text/plain';
  return found && new Response(found.text(), { headers: { 'content-type': `${type};charset=utf-8` } });
}

/** Each chart of the pages of this part as a self-contained picture in every language, and its figures as CSV. */
function charts(site: Site): SiteText[] {
  return site.languages.flatMap((language, index) =>
    siteFigures(site, language, ofPart(sitePages(site))).flatMap((figure) => [
      {
        file: figure.svg,
        text: () => chartSvg(settingOf(site, language, 'index.html'), figure, chartFile),
      },
      ...(index === 0 ? [{ file: figure.csv, text: () => chartCsv(figure, site) }] : []),
    ]),
  );
}

/** What the line that finds and the explorer are told, in script files that work from a folder too. */
function answers(site: Site): SiteText[] {
  return ofPart([
    ...findScripts(site).map((script) => ({ file: script.file, text: () => findScript(site, script) })),
    ...explorerScripts(site).map((name) => ({ file: `explorer/${name}.js`, text: () => explorerScript(site, name) })),
  ]).map(({ file, text }) => ({ file: `answers/${file}`, text }));
}

/** The released tables with their description, and what is to be printed: of the editions that are held back apart. */
async function single(site: Site): Promise<SiteText[]> {
  const tables = [...(await dataFiles())].map(([file, text]) => ({ file: `data/${file}`, text: () => text }));
  const held = await heldSite();
  const plan = { file: planFile, text: () => planText(publicationPlan(site), slidePlan(site)) };
  return [
    ...tables,
    plan,
    ...(held ? [{ file: `${heldFolder}/${planFile}`, text: () => planText(publicationPlan(held)) }] : []),
  ];
}

const planFile = 'reports/publications.json';

function planText(...plans: object[][]): string {
  return `${JSON.stringify(plans.flat(), undefined, 2)}\n`;
}

function slidePlan(site: Site): object[] {
  return site.languages.map((language) => {
    const {
      code: edition,
      path: page,
      title,
      pdfFile: pdf,
      slides,
    } = meetingOf(settingOf(site, language, meetingPage));
    return plannedSlides(site, language, { edition, page, pdf, title, mostPages: slides.length });
  });
}

const scriptTexts = import.meta.glob<Record<string, string>>('../live/{size,live,find,meeting,explorer/explorer}.ts', {
  query: '?script',
  import: 'default',
  eager: true,
});

/** One that sets the size of type before anything is painted, one that answers, one that finds, one for meetings, one that explores. */
function scripts(): SiteText[] {
  return Object.entries(scriptTexts).flatMap(([file, texts]) =>
    Object.entries(texts).map(([ending, text]) => ({
      file: `assets/${/(\w+)\.ts$/.exec(file)?.[1]}${ending}.js`,
      text: () => text,
    })),
  );
}

const sheets = import.meta.glob<string>('../styles/*.css', { query: '?raw', import: 'default', eager: true });

/** Names in the order of the cascade: screen, then any page on paper, then publications. */
const screen =
  'tokens base masthead layout figures overview narrow tables tablesOverview tablesNarrow charts readout find findNarrow compare explorer explorerNarrow meeting meetingStage meetingNarrow meetingPaper large preferences print explorerPaper';
const publications = 'report reportParts reportNarrow press lead official bulletin';
const onPaper = 'paper paperTables pressPaper leadPaper paperCover paperKeyFigures officialPaper fit';

/** Joined in the order of the cascade. */
const styleSheet: SiteText = {
  file: 'assets/site.css',
  text: () => {
    const names = `${screen} ${publications} ${onPaper}`.split(' ');
    const texts = names.map((name) => sheets[`../styles/${name}.css`] ?? missing(name));
    return [...texts, ...stageThemes(texts[0] ?? '')].join('\n');
  },
};

/** Light and dark again, for a stage on which somebody chose one whatever the device prefers. */
function stageThemes(tokens: string): string[] {
  const [light = '', dark = ''] = tokens.match(/--paper:[^}]*/g) ?? [];
  return [`:root.stage-light { ${light} }`, `:root.stage-dark { ${dark} }`].map((rule) => `@media screen { ${rule} }`);
}

function missing(name: string): never {
  throw new Error(`missing style sheet: ${name}`);
}
