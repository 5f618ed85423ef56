import { findBrowser } from '../../src/publish/browser/findBrowser.ts';
import { openBrowser, type PrintBrowser } from '../../src/publish/browser/openBrowser.ts';

const cache = 'node_modules/.cache/nianbao';

/** The project's own browser for one job; it may ask `origin` only, and every other request is given to `refused`. */
export async function withBrowser<T>(
  origin: string,
  job: (browser: PrintBrowser) => Promise<T>,
  refused: (message: string) => void = () => {},
): Promise<T> {
  const path = await findBrowser({ cache, log: () => {} });
  if (path === undefined) throw new Error('missing browser');
  const browser = await openBrowser(path, origin, (message) => {
    if (message.startsWith('request refused')) refused(message);
  });
  try {
    return await job(browser);
  } finally {
    await browser.close();
  }
}
