import type { Page } from 'puppeteer';
import { openPage } from './livePage.ts';
import type { OpenSite } from './openSite.ts';

/** Of three towns. */
export const towns = 'm=persons&p=dibao&a=DEMO-01,DEMO-03,DEMO-05';

/** Opened once its question is one that can be changed. */
export async function explore(
  page: Page,
  site: OpenSite,
  search: string,
  folder = '',
  width = 1440,
): Promise<string[]> {
  const said = await openPage(page, site, `${folder}explore/index.html${search}`, width);
  await page.waitForSelector('.ask-change');
  return said;
}

export const textsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => elements.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));

export async function press(page: Page, selector: string): Promise<void> {
  const before = await page.$eval('.ask', (ask) => ask.innerHTML);
  await page.click(selector);
  await page.waitForFunction((html) => document.querySelector('.ask')?.innerHTML !== html, {}, before);
}
