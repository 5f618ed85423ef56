/** Prints a page to PDF. A contents list needs a second pass, because Chrome prints nothing for `target-counter()`. */
import type { Page } from 'puppeteer';
import { pageFacts, textsOf, type PageFacts } from '../page/facts.ts';
import { destinationPages, openPdf } from './reading.ts';

/** A print with the facts of its page and the page numbers that its contents list shows, by id. */
export type Printed = { bytes: Uint8Array; facts: PageFacts; numbers: Record<string, number> };

export async function printPublication(page: Page): Promise<Printed> {
  const facts = await pageFacts(page);
  const numbers = facts.places.length === 0 ? {} : await filledNumbers(page);
  const texts = await page.evaluate(textsOf);
  return { bytes: await print(page), facts: { ...facts, texts }, numbers };
}

/** Numbers take the room that they will have; where one has more digits than that, the text may move once more. */
async function filledNumbers(page: Page): Promise<Record<string, number>> {
  await page.evaluate(fillNumbers, {}, placeholder);
  const numbers = await fillFromPrint(page);
  return Object.values(numbers).some((number) => String(number).length > placeholder.length)
    ? fillFromPrint(page)
    : numbers;
}

const placeholder = '00';

async function fillFromPrint(page: Page): Promise<Record<string, number>> {
  const numbers = Object.fromEntries(await openPdf(await print(page), destinationPages));
  await page.evaluate(fillNumbers, numbers, '');
  return numbers;
}

/** Runs in the browser. */
function fillNumbers(numbers: Record<string, number>, other: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(numbers[place.dataset['pageOf'] ?? ''] ?? other);
}

/** Prints the page as it is. Its `@page` rules decide margins and may decide another size than A4. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
  });
}
