import type { Page } from 'puppeteer';

/** The cells of each table that is printed, in order: TD, or TH with what it is the head of, where the page says it. */
export function pageTables(page: Page): Promise<string[][]> {
  return page.evaluate(tablesOf);
}

/** Runs in the browser. */
function tablesOf(): string[][] {
  const scopes: Record<string, string> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' };
  const nameOf = (cell: Element): string =>
    cell.localName === 'td' ? 'TD' : `TH ${scopes[cell.getAttribute('scope') ?? ''] ?? ''}`.trim();
  return [...document.querySelectorAll('table')]
    .filter((table) => table.checkVisibility() && table.closest('[aria-hidden="true"]') === null)
    .map((table) => [...table.querySelectorAll('th, td')].filter((cell) => cell.checkVisibility()).map(nameOf));
}
