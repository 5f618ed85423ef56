import { releasedFiles } from '../figures/releasedFiles.ts';
import { excelCsv } from '../figures/excelCsv.ts';
import { releasedFolder } from './currentSite.ts';
import type { Block, FigureView, PageView, Site } from './page.ts';
import { pageView, settingOf, sitePages } from './sitePages.ts';

/** Files of the folder `data/` of the site, by name. */
export function dataFiles(): Promise<Map<string, string>> {
  return releasedFiles(releasedFolder());
}

/** Every chart of the site in one language, each once. */
export function siteFigures(site: Site, language: Site['languages'][number]): FigureView[] {
  const views = sitePages(site).map((one) => pageView(one, settingOf(site, language, one.page)));
  return views.flatMap((view) => pageFigures(view));
}

/** The released figures behind a chart, for Excel. */
export function chartCsv({ ids }: FigureView, { own }: Site): string {
  return excelCsv(ids.filter((id) => !id.startsWith('missing/')).map(own.byId));
}

function pageFigures({ sections }: PageView): FigureView[] {
  const blocks: Block[] = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
}
