/**
 * Opens a built page, sets its lines for paper, and finds what does not fit its sheet: text cut off by a box, and the element
 * wider than the page. `settle`, `setRagged`, `setFlush` and `…Of` run in the browser.
 */
import type { Page } from 'puppeteer';
import type { LocalServer } from '../browser/startServer.ts';
import { sheetMeasures, type SheetMeasures } from './fit.ts';

/** Opens a built page in its print styles, with the places that publishing fills empty. */
export async function preparePage(page: Page, { origin }: LocalServer, path: string): Promise<void> {
  // The content security policy of the page may forbid the faces and rules that are added.
  await page.setBypassCSP(true);
  // A4 in CSS pixels.
  await page.setViewport({ width: 794, height: 1123 });
  await page.emulateMediaType('print');
  await page.goto(`${origin}/${path.split('/').map(encodeURIComponent).join('/')}`, { waitUntil: 'load' });
  await page.evaluate(settle);
}

/** A link to another page of the site would print the address of the local server. */
function settle(): void {
  const address = document.location.href.split('#')[0];
  for (const place of document.querySelectorAll('[data-pdf-part]')) place.textContent = '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === document.location.origin && link.href.split('#')[0] !== address) link.removeAttribute('href');
}

/** A justified line wider than its words by more than this share has rivers: a line ends early before a number and unit. */
const mostExpansion = 0.12;

/** Sets every justified paragraph with a loose line ragged; the faces must be loaded. */
export async function raggedWhereLoose(page: Page): Promise<void> {
  await page.evaluate(setRagged, mostExpansion);
}

function setRagged(most: number): void {
  const naturalWidths = (paragraph: Element): number[] => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines: { middle: number; left: number; right: number }[] = [];
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      const line = lines.find((line) => Math.abs(line.middle - middle) < 6);
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

/**
 * Sets numbers flush where Chrome keeps the space between Han and digits at the start of a line, against CSS Text 4, 8.1;
 * the faces must be loaded.
 */
export async function flushLineStarts(page: Page): Promise<void> {
  await page.evaluate(setFlush);
}

/** The space, an eighth of an em, is part of the first digit, which is wider by it than it is alone. */
function setFlush(): void {
  const widths = (text: Text): [number, number] => {
    const range = document.createRange();
    const widthAt = (place: number): number => {
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().width;
    };
    return [widthAt(0), text.data.length > 2 ? widthAt(1) : 0];
  };
  const alone = (number: HTMLElement, text: Text): [number, number] => {
    const copy = document.createElement('span');
    copy.style.cssText = 'position: absolute; visibility: hidden; text-align: start';
    copy.textContent = text.data;
    number.append(copy);
    const widthsAlone = widths(copy.firstChild as Text);
    copy.remove();
    return widthsAlone;
  };
  const startsLine = (number: HTMLElement): boolean => {
    const block = number.closest('p, li, dd, td');
    const [first] = number.getClientRects();
    if (block === null || first === undefined) return false;
    return first.left < block.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(block).paddingLeft) + 1;
  };
  for (const number of document.querySelectorAll<HTMLElement>('.n, [data-literal]')) {
    const text = number.firstChild;
    const style = getComputedStyle(number);
    const isSpaced = style.getPropertyValue('text-autospace') === 'normal';
    if (!isSpaced || !(text instanceof Text) || !/^\d/.test(text.data) || !startsLine(number)) continue;
    const em = Number.parseFloat(style.fontSize);
    const [first, second] = widths(text);
    const [firstAlone, secondAlone] = alone(number, text);
    // A digit alone has the space that follows it too; justified lines widen every character a little.
    const most = text.data.length === 1 ? em / 6 : em / 12;
    if (first - firstAlone - (second - secondAlone) > most) number.style.marginInlineStart = `${-em / 8}px`;
  }
}

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
