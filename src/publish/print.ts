import type { Page } from 'puppeteer';

/** Prints the page as it stands. Its `@page` rules decide margins and may decide another size than A4. */
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
