import type { Page } from 'puppeteer';

/**
 * A justified line more than this much wider than its words has rivers (look/print §10): numbers don't part from their
 * units, so that a line may end early. Its paragraph is set ragged.
 */
const mostExpansion = 0.12;

/** Sets every justified paragraph of the page ragged that has a loose line; the faces must be there. */
export async function raggedWhereLoose(page: Page): Promise<void> {
  await page.evaluate(setRagged, mostExpansion);
}

/** Runs in the browser. */
function setRagged(most: number): void {
  const naturalWidths = (paragraph: Element): number[] => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines: { middle: number; left: number; right: number }[] = [];
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      const line = lines.find((one) => Math.abs(one.middle - middle) < 6);
      if (line === undefined) lines.push({ middle, left, right });
      else Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
    }
    return lines.map(({ left, right }) => right - left);
  };
  const justified = [...document.querySelectorAll<HTMLElement>('p, li, dd')].filter(
    (element) => element.checkVisibility() && getComputedStyle(element).textAlign === 'justify',
  );
  for (const paragraph of justified) {
    paragraph.style.textAlign = 'start';
    const indent = Number.parseFloat(getComputedStyle(paragraph).textIndent);
    const isLoose = naturalWidths(paragraph)
      .slice(0, -1)
      .some((natural, index) => paragraph.clientWidth - (index === 0 ? indent : 0) > natural * (1 + most));
    if (!isLoose) paragraph.style.removeProperty('text-align');
  }
}
