/** Files beside the pages: charts, what the scripts are told, released tables, the plan of what is printed. */
import type { APIRoute } from 'astro';
import { chartFile } from '../../components/draw.ts';
import { plannedSlides, publicationPlan } from '../../publications/publicationPages.ts';
import { chartSvg } from '../../publications/pictures/chartPicture.ts';
import { currentSite, dataFiles, heldFolder, heldSite, isFirstPart, ofPart } from '../../publications/readSite.ts';
import { explorerScript, explorerScripts } from '../../site/explorerPage.ts';
import { findScript, findScripts } from '../../site/findPage.ts';
import { chartCsv, meetingOf, meetingPage, settingOf, siteFigures, sitePages } from '../../site/sitePages.ts';

type Site = Awaited<ReturnType<typeof currentSite>>;

type SiteText = { folder: string; file: string; text: () => string };

export async function getStaticPaths() {
  const site = await currentSite();
  const texts = [...charts(site), ...answers(site), ...(isFirstPart() ? await single(site) : [])];
  return texts.map(({ folder, file, text }) => ({ params: { folder, file }, props: { text } }));
}

export const GET: APIRoute = ({ props }) => new Response((props as Pick<SiteText, 'text'>).text());

/** Each chart of the pages of this part as a self-contained picture in every language, and its figures as CSV. */
function charts(site: Site): SiteText[] {
  const name = (path: string) => path.replace(/^charts\//, '');
  return site.languages.flatMap((language, index) =>
    siteFigures(site, language, ofPart(sitePages(site))).flatMap((figure) => [
      {
        folder: 'charts',
        file: name(figure.svg),
        text: () => chartSvg(settingOf(site, language, 'index.html'), figure, chartFile),
      },
      ...(index === 0 ? [{ folder: 'charts', file: name(figure.csv), text: () => chartCsv(figure, site) }] : []),
    ]),
  );
}

/** What the line that finds and the explorer are told, in script files that work from a folder too. */
function answers(site: Site): SiteText[] {
  return ofPart([
    ...findScripts(site).map((script) => ({ file: script.file, text: () => findScript(site, script) })),
    ...explorerScripts(site).map((name) => ({ file: `explorer/${name}.js`, text: () => explorerScript(site, name) })),
  ]).map((answer) => ({ folder: 'answers', ...answer }));
}

/** The released tables with their description, and what is to be printed: of the editions that are held back apart. */
async function single(site: Site): Promise<SiteText[]> {
  const tables = [...(await dataFiles())].map(([file, text]) => ({ folder: 'data', file, text: () => text }));
  const held = await heldSite();
  const plan = { folder: 'reports', file: planFile, text: () => planText(publicationPlan(site), slidePlan(site)) };
  return [
    ...tables,
    plan,
    ...(held ? [{ folder: heldFolder, file: `reports/${planFile}`, text: () => planText(publicationPlan(held)) }] : []),
  ];
}

const planFile = 'publications.json';

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
