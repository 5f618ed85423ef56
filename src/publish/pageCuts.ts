/** Text that is cut away by a box around it, on a page as wide as its sheets; read in the browser. */
import type { Page } from 'puppeteer';
import { sheetMeasures, type SheetMeasures } from './sheetMeasures.ts';

/** The beginning of each text that its own box, or one around it, does not show whole. */
export async function pageCuts(page: Page): Promise<string[]> {
  return page.evaluate(cutsOf, await sheetMeasures(page));
}

/** Runs in the browser. What is cut away whole, for those who listen to the page alone, is not printed. */
function cutsOf({ upright, across }: SheetMeasures): string[] {
  /** Pixels by which a text may stick out, and the share of a line above and below that letters leave free. */
  const [leeway, free] = [1, 0.15];
  const sheets = [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((sheet) => {
    const width = across[getComputedStyle(sheet).page];
    return width === undefined ? [] : [{ sheet, width }];
  });
  document.documentElement.style.width = `${upright}px`;
  for (const { sheet, width } of sheets) sheet.style.width = `${width}px`;

  const isAside = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isAside(element.parentElement));
  type Cutter = { box: DOMRect; isAcross: boolean; isDown: boolean; isWhole: boolean };
  const known = new Map<Element, Cutter[]>();
  const cuttersOf = (element: Element | null): Cutter[] => {
    if (element === null || element === document.body) return [];
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const [isAcross, isDown, isWhole] = [overflowX !== 'visible', overflowY !== 'visible', clipPath !== 'none'];
    const own = isAcross || isDown || isWhole;
    const box = element.getBoundingClientRect();
    const found = [...(own ? [{ box, isAcross, isDown, isWhole }] : []), ...around(element)];
    known.set(element, found);
    return found;
  };
  const around = ({ parentElement: parent }: Element): Cutter[] =>
    (parent === null ? undefined : known.get(parent)) ?? cuttersOf(parent);
  const isCut = ({ left, right, top, bottom, height }: DOMRect, { box, isAcross, isDown, isWhole }: Cutter): boolean =>
    isWhole ||
    (isAcross && (left < box.left - leeway || right > box.right + leeway)) ||
    (isDown && (top + free * height < box.top - leeway || bottom - free * height > box.bottom + leeway));

  const cuts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
    // What leaves its own drawing is told of the drawing.
    const outer = element.closest('svg')?.parentElement ?? element;
    const cutters = known.get(outer) ?? cuttersOf(outer);
    const range = document.createRange();
    range.selectNodeContents(node);
    const isShort = [...range.getClientRects()].some((box) => cutters.some((cutter) => isCut(box, cutter)));
    if (isShort && !isAside(element)) cuts.push(text.slice(0, 40));
  }

  document.documentElement.style.width = '';
  for (const { sheet } of sheets) sheet.style.width = '';
  return cuts;
}
