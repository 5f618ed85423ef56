import type { PrintBrowser } from './openBrowser.ts';

/** A browser that is opened again where it crashed; throws what the first opening throws. */
export async function lastingBrowser(open: () => Promise<PrintBrowser>): Promise<PrintBrowser> {
  let browser = await open();
  let opening: Promise<PrintBrowser> | undefined;
  const opened = async (): Promise<PrintBrowser> => {
    await browser.close().catch(() => {});
    return (browser = await open());
  };
  const living = (): PrintBrowser | Promise<PrintBrowser> => {
    if (browser.isOpen()) return browser;
    // Two jobs that lost the same browser share the next one.
    return (opening ??= opened().finally(() => (opening = undefined)));
  };
  return {
    version: browser.version,
    isOpen: () => browser.isOpen(),
    withPage: async (job) => (await living()).withPage(job),
    close: () => browser.close(),
  };
}
