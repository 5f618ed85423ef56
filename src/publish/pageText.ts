/** The text of a page as it is printed and read out, in the order of the document, read in the browser. */
import type { Page } from 'puppeteer';

/**
 * A stretch of text. `source` says where its numbers come from; `section` counts the headings so far. `mark` is the id
 * of a figure, or a derivation with its ids. A derivation `isAlone` in a drawing or a table cell that has no words.
 */
export type PageText = { text: string; section: number; source: TextSource; mark: string; isAlone?: boolean };

/** A number from a figure, a derivation, the words, the contents list, or a drawing that does not say. */
export type TextSource = 'cell' | 'derived' | 'literal' | 'place' | 'drawing' | '';

export function pageText(page: Page): Promise<PageText[]> {
  return page.evaluate(textsOf);
}

/** Runs in the browser. */
function textsOf(): PageText[] {
  const marks = '[data-cell], [data-derived], [data-literal], [data-page-of], [data-pdf]';
  const isAlone = (marked: Element): boolean => {
    const box = marked.closest('td, th, svg');
    if (box === null || box.localName === 'svg') return box !== null;
    const copy = box.cloneNode(true) as Element;
    copy.querySelectorAll('[data-derived], .ring').forEach((part) => part.remove());
    return !/\p{L}/u.test(copy.textContent);
  };
  const describe = (element: Element): Pick<PageText, 'source' | 'mark' | 'isAlone'> => {
    const drawing = element.closest('svg');
    const marked = element.closest<HTMLElement | SVGElement>(marks);
    if (drawing !== null && !drawing.contains(marked)) return { source: 'drawing', mark: '' };
    if (marked === null) return { source: '', mark: '' };
    const { cell, derived, pageOf } = marked.dataset;
    if (cell !== undefined) return { source: 'cell', mark: cell };
    if (derived !== undefined) return { source: 'derived', mark: derived, isAlone: isAlone(marked) };
    return pageOf === undefined ? { source: 'literal', mark: '' } : { source: 'place', mark: pageOf };
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
    texts.push({ text, section, ...describe(element) });
  }
  return texts;
}
