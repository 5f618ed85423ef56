import type { Page } from 'puppeteer';
import { sheetMeasures, type SheetMeasures } from './sheetMeasures.ts';

/** The words of what is wider than the measure of its page, for whoever must mend it; '' where nothing is found. */
export async function widestElement(page: Page): Promise<string> {
  return page.evaluate(findWidest, await sheetMeasures(page));
}

/** Runs in the browser: sets the page to its measure, as printing does, and looks for what sticks out. */
function findWidest({ upright, across }: SheetMeasures): string {
  const measureFor = (element: Element | null): number =>
    element === null ? upright : (across[getComputedStyle(element).page] ?? measureFor(element.parentElement));

  document.documentElement.style.width = `${upright}px`;
  const { left } = document.documentElement.getBoundingClientRect();
  // Text may stick out of the box of its own element.
  const rightOf = (element: Element): number => {
    const box = element.getBoundingClientRect().right;
    if (element.childElementCount > 0) return box;
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.max(box, range.getBoundingClientRect().right);
  };
  const [widest] = [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, excess: rightOf(element) - left - measureFor(element) }))
    .filter(({ excess }) => excess > 1)
    .reverse()
    .sort((a, b) => b.excess - a.excess);
  const place = widest?.element.closest('tr, p, li, h1, h2, h3, h4') ?? widest?.element;
  return (place?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
}
