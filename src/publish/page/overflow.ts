/** What does not fit its sheet: text cut off by a box, and the element wider than the page; `…Of` run in the browser. */
import type { Page } from 'puppeteer';
import { sheetMeasures, type SheetMeasures } from './fit.ts';

/** The beginning of the first text that each box does not show whole, on a page as wide as its sheets. */
export async function pageCuts(page: Page): Promise<string[]> {
  return page.evaluate(cutsOf, await page.evaluate(sheetMeasures));
}

/** Text hidden by `inset(50%)`, for screen readers only, is not printed. */
function cutsOf({ upright, across }: SheetMeasures): string[] {
  /** Pixels by which a text may stick out, and the share of a line above and below that letters leave free. */
  const leeway = 1;
  const free = 0.15;
  const sheets = [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((sheet) => {
    const room = across[getComputedStyle(sheet).page];
    return room === undefined ? [] : [{ sheet, width: room.width }];
  });
  document.documentElement.style.width = `${upright.width}px`;
  for (const { sheet, width } of sheets) sheet.style.width = `${width}px`;

  const isAside = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isAside(element.parentElement));
  type Cutter = { box: DOMRect; isAcross: boolean; isDown: boolean; isWhole: boolean };
  const known = new Map<Element, Cutter[]>();
  const cuttersOf = (element: Element | null): Cutter[] => {
    if (element === null || element === document.body) return [];
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const isAcross = overflowX !== 'visible';
    const isDown = overflowY !== 'visible';
    const isWhole = clipPath !== 'none';
    const cutter = { box: element.getBoundingClientRect(), isAcross, isDown, isWhole };
    const cutters = [...(isAcross || isDown || isWhole ? [cutter] : []), ...around(element)];
    known.set(element, cutters);
    return cutters;
  };
  const around = ({ parentElement: parent }: Element): Cutter[] =>
    (parent === null ? undefined : known.get(parent)) ?? cuttersOf(parent);
  const isCut = ({ left, right, top, bottom, height }: DOMRect, { box, isAcross, isDown, isWhole }: Cutter): boolean =>
    isWhole ||
    (isAcross && (left < box.left - leeway || right > box.right + leeway)) ||
    (isDown && (top + free * height < box.top - leeway || bottom - free * height > box.bottom + leeway));

  const reported = new Set<Cutter>();
  const cuts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
    // What leaves its drawing is a fault of the drawing (`checkCuts`).
    const outer = element.closest('svg')?.parentElement ?? element;
    const cutters = known.get(outer) ?? cuttersOf(outer);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    const cutter = cutters.find((cutter) => boxes.some((box) => isCut(box, cutter)));
    if (cutter === undefined || reported.has(cutter) || isAside(element)) continue;
    reported.add(cutter);
    cuts.push(text.slice(0, 40));
  }

  document.documentElement.style.width = '';
  for (const { sheet } of sheets) sheet.style.width = '';
  return cuts;
}

/** The text of the element that is widest beyond the measure of its page; '' where there is none. */
export async function widestElement(page: Page): Promise<string> {
  return page.evaluate(widestOf, await page.evaluate(sheetMeasures));
}

/** Sets the page to its measure, as printing does, and looks for what sticks out. */
function widestOf({ upright, across }: SheetMeasures): string {
  const measureFor = (element: Element | null): number =>
    element === null
      ? upright.width
      : (across[getComputedStyle(element).page]?.width ?? measureFor(element.parentElement));

  document.documentElement.style.width = `${upright.width}px`;
  const { left } = document.documentElement.getBoundingClientRect();
  // Text may stick out of the box of its element.
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
