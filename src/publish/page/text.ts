/** The text of a page in reading order, with the source of each number in it. */
import type { Page } from 'puppeteer';

/** `source` is where the numbers of the text come from; `section` counts the headings so far. */
export type PageText = { text: string; section: number; source: TextSource };

/** A figure, a derivation, the words, the contents list, a drawing without any of these, or none. */
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

  // Text for screen readers only is not printed.
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
    const inner: Element | null = element.closest('h1, h2, h3, h4, h5, h6');
    if (inner !== null && inner !== heading && headings.includes(inner)) section += 1;
    heading = inner ?? heading;
    texts.push({ text, section, source: sourceOf(element) });
  }
  return texts;
}
