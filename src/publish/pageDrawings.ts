/** The numbers that the drawings of a page print, and where they stand, read in the browser. */
import type { Page } from 'puppeteer';

/** `label` names the drawing for those who can't see it, `ids` are the figures that it draws. */
export type Drawing = { label: string; ids: string[]; numbers: DrawnNumber[]; rules: DrawnRule[] };

/**
 * Text with digits that is neither words nor computed: of the axis of years, of the axis of values, or the value of a
 * figure, of `year` where the drawing says it. `x` and `y` are the middle of its box in pixels.
 */
export type DrawnNumber = { text: string; kind: 'year' | 'tick' | 'value'; year: string; x: number; y: number };

/** A line of the axis of values. */
export type DrawnRule = { y: number; isZero: boolean };

export function pageDrawings(page: Page): Promise<Drawing[]> {
  return page.evaluate(drawingsOf);
}

/** Runs in the browser. */
function drawingsOf(): Drawing[] {
  const boxOf = (node: Node): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const numberOf = (node: Node): DrawnNumber[] => {
    const element = node.parentElement;
    const text = (node.textContent ?? '').replace(/\s+/g, '');
    if (!/\d/.test(text) || element === null || element.closest('svg [data-literal], svg [data-derived]') !== null)
      return [];
    const axis = element.closest('.axis')?.classList;
    const kind = axis?.contains('years') ? 'year' : axis?.contains('values') ? 'tick' : 'value';
    const { x, y, width, height } = boxOf(node);
    const year = element.closest<SVGElement>('svg [data-year]')?.dataset['year'] ?? '';
    return [{ text, kind, year, x: x + width / 2, y: y + height / 2 }];
  };
  const numbersOf = (svg: SVGElement): DrawnNumber[] => {
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    const numbers: DrawnNumber[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) numbers.push(...numberOf(node));
    return numbers;
  };
  const ruleOf = (line: Element): DrawnRule => {
    const { y, height } = line.getBoundingClientRect();
    return { y: y + height / 2, isZero: line.classList.contains('zero') };
  };
  return [...document.querySelectorAll('svg')]
    .filter((svg) => svg.checkVisibility() && svg.closest('[aria-hidden="true"]') === null)
    .map((svg) => ({
      label: svg.getAttribute('aria-label') ?? '',
      ids: (svg.closest<HTMLElement>('[data-cells]')?.dataset['cells'] ?? '').split(' ').filter(Boolean),
      numbers: numbersOf(svg),
      rules: [...svg.querySelectorAll('.axis .grid, .axis .zero')].map(ruleOf),
    }));
}
