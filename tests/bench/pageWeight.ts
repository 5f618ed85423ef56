/** A page over a phone's line (1.6 Mbit/s, 150 ms, CPU ÷ 4): what it sends and when it shows. */
import type { Page } from 'puppeteer';
import { gzipServer } from './gzipServer.ts';
import { withBrowser } from './withBrowser.ts';

/** Bytes as sent, compressed, of scripts without those of data; `chart` in milliseconds to the first drawing; `shift` as CLS. */
export type PageWeight = { bytes: number; scriptBytes: number; otherHosts: number; chart?: number; shift: number };

declare global {
  interface Window {
    firstChart?: number;
    shift: number;
  }
}

/** The middle one of three loads, each in a new page; `drawing` is the first one of its selector that has a height. */
export async function pageWeight(dist: string, path: string, drawing = 'main svg'): Promise<PageWeight> {
  const { origin, close } = await gzipServer(dist);
  let otherHosts = 0;
  try {
    return await withBrowser(
      origin,
      async ({ withPage }) => {
        const weights = [];
        for (let turn = 0; turn < 3; turn++)
          weights.push(await withPage((page) => weigh(page, `${origin}/${path}`, drawing)));
        const [, middle] = weights.toSorted((a, b) => (a.chart ?? Infinity) - (b.chart ?? Infinity));
        return { ...middle!, otherHosts };
      },
      () => otherHosts++,
    );
  } finally {
    close();
  }
}

async function weigh(page: Page, url: string, drawing: string): Promise<Omit<PageWeight, 'otherHosts'>> {
  const session = await page.createCDPSession();
  const kinds = new Map<string, string>();
  const sent = { all: 0, Script: 0 };
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, response.url.includes('/answers/') ? 'Data' : type),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') sent.Script += encodedDataLength;
  });
  await page.setViewport({ width: 390, height: 844, isMobile: true, deviceScaleFactor: 2 });
  const line = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 };
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluateOnNewDocument(observe, drawing);
  await page.goto(url, { waitUntil: 'networkidle0' });
  const { chart, shift } = await page.evaluate(() => ({ chart: window.firstChart, shift: window.shift }));
  return { bytes: sent.all, scriptBytes: sent.Script, shift, ...(chart !== undefined && { chart }) };
}

/** Runs in the browser, before the page. */
function observe(drawing: string): void {
  window.shift = 0;
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) window.shift += entry.value;
  });
  shifts.observe({ type: 'layout-shift', buffered: true });
  const look = setInterval(() => {
    const isDrawn = [...document.querySelectorAll(drawing)].some((svg) => svg.getBoundingClientRect().height > 60);
    if (!isDrawn) return;
    window.firstChart = performance.now();
    clearInterval(look);
  }, 20);
}
