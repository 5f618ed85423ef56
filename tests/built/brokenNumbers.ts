/**
 * Runs in a page: the numbers of it that are parted by the end of a line, and those that reach out of the screen or of
 * their drawing where nothing scrolls.
 */
export function brokenNumbers(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const isHidden = (element: Element): boolean =>
    element.closest('.sr, .skip, title, details:not([open])') !== null || element.getClientRects().length === 0;
  const edgeOf = (element: Element): number =>
    element.closest('svg')?.getBoundingClientRect().right ?? document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest('script, style') !== null || isHidden(element)) continue;
    for (const { 0: number, index } of (node.textContent ?? '').matchAll(/(?<![\w])\d(?:[\d.,]*\d)?(?!\w)/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      const { right } = range.getBoundingClientRect();
      if (lines.size > 1) found.push(`${number} is parted`);
      else if (right > edgeOf(element) + 1 && !scrolls(element)) found.push(`${number} is cut`);
    }
  }
  return found;
}
