/** The program that draws sites, as Astro compiles it: every page and file of a part, one after the other. */
import { createApp } from 'astro/app/entrypoint';
import { currentSite, readFrom, type SiteToRead } from '../publications/readSite.ts';
import { pagesOfPart, textsOfPart } from './_contents.ts';

type DrawnFile = { file: string; text: string };

/** Begins to read what will be drawn. */
export function readSite(site: SiteToRead): void {
  readFrom(site);
  // told when it is drawn
  currentSite().catch(() => {});
}

/** Throws what a page throws. */
export async function* drawnFiles(): AsyncGenerator<DrawnFile> {
  const app = createApp({ streaming: false });
  app.renderError = (_, { error, status }) => {
    throw error instanceof Error ? error : new Error(`a page answers ${status}`);
  };
  // an address may have what means something else in an URL
  const draw = async (path: string, address?: string): Promise<string> => {
    const locals = address === undefined ? {} : { address };
    return (await app.render(new Request(`http://localhost/${path}`), { locals })).text();
  };
  for (const address of (await pagesOfPart()).keys())
    yield { file: `${address}/index.html`, text: await draw('', address) };
  yield { file: '404.html', text: await draw('404') };
  for (const { file, text } of await textsOfPart()) yield { file, text: text() };
}
