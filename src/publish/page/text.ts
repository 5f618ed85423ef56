/** The text of a page in reading order, with the source of each number in it. */
import type { Page } from 'puppeteer';

/** The text of a page as it is printed and read out, in the order of the document, read in the browser. */

/**
 * A stretch of text. `source` says where its numbers come from; `section` counts the headings so far. */
export type PageText = { text: string; section: number; source: TextSource };

/** A number from a figure, a derivation, the words, the contents list, or what is neither in a drawing. */
export type TextSource = 'cell' | 'derived' | 'literal' | 'place' | 'drawing' | '';

export function pageText(page: Page): Promise<PageText[]> {
  return page.evaluate(textsOf);
}

/** Runs in the browser. */
function textsOf(): PageText[] {
  const marks = '[data-cell], [data-derived], [data-literal], [data-page-of], [data-pdf]';
  const sourceOf = (element: Element): TextSource => {
    const drawing = element.closest('svg');
    const marked = element.closest<HTMLElement | SVGElement>(marks);
    if (drawing !== null && (!drawing.contains(marked) || marked?.matches('[data-literal]'))) return 'drawing';
    if (marked === null) return '';
    const { cell, derived, pageOf } = marked.dataset;
    if (cell !== undefined) return 'cell';
    if (derived !== undefined) return 'derived';
    return pageOf === undefined ? 'literal' : 'place';
  };

  // What is cut away, for those who listen to the page alone, is not printed.
  const isCut = (element: Element): boolean => getComputedStyle(element).clipPath === 'inset(50%)';
  const isSeen = (element: Element | null): boolean =>
    element === null || (!isCut(element) && isSeen(element.parentElement));

  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const texts: PageText[] = [];
  let section = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let heading: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"]')) continue;
    if (!isSeen(element)) continue;
    const text = (node.textContent ?? '').replace(/\s+/g, '');
    if (text === '') continue;
    const own: Element | null = element.closest('h1, h2, h3, h4, h5, h6');
    if (own !== null && own !== heading && headings.includes(own)) section += 1;
    heading = own ?? heading;
    texts.push({ text, section, source: sourceOf(element) });
  }
  return texts;
}
