/** Fits the sheets of a page to their paper, in the browser that prints. */
import type { Page } from 'puppeteer';
import { forms } from '../../model/fit.ts';

/**
 * A sheet as it is printed. Its steps are its levels in the usual form, then in each plainer one; `headings` are those of
 * the page that come before it.
 */
export type FittedSheet = { step: number; levels: number; headings: number };

/** Takes steps on each sheet from the least one given while something does not fit; the faces must be loaded. */
export async function fitSheets(page: Page, least: number[]): Promise<FittedSheet[]> {
  if (!(await page.evaluate(hasLevels))) return [];
  return page.evaluate(setSteps, await page.evaluate(sheetMeasures), least, forms);
}

/** Runs in the browser. */
function hasLevels(): boolean {
  return document.querySelector('[data-fit]') !== null;
}

/** Runs in the browser. */
function setSteps({ upright, across }: SheetMeasures, least: number[], forms: readonly string[]): FittedSheet[] {
  /** Pixels by which a box may be too large: the rounding of heights. */
  const leeway = 1;
  const roomOf = (sheet: HTMLElement) => across[getComputedStyle(sheet).page] ?? upright;

  // Text may stick out of the box of its element.
  const rightOf = (element: Element): number => {
    const { right } = element.getBoundingClientRect();
    if (element.childElementCount > 0) return right;
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.max(right, range.getBoundingClientRect().right);
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.sr') === null;
  const isTooWide = (sheet: HTMLElement, width: number): boolean => {
    const right = sheet.getBoundingClientRect().left + width + leeway;
    return [...sheet.querySelectorAll('*')].some((element) => isSeen(element) && rightOf(element) > right);
  };
  const isTooHigh = (sheet: HTMLElement, height: number): boolean =>
    Math.max(sheet.getBoundingClientRect().height, sheet.scrollHeight) > height + leeway;
  const hasTooHigh = (sheet: HTMLElement, height: number): boolean =>
    [...sheet.querySelectorAll('tr, [role="group"]')].some((part) => part.getBoundingClientRect().height > height);
  const isOver = (sheet: HTMLElement): boolean => {
    const { width, height } = roomOf(sheet);
    const isSingle = sheet.dataset['sheets'] === '1';
    return (isSingle && isTooHigh(sheet, height)) || hasTooHigh(sheet, height) || isTooWide(sheet, width);
  };

  const levelsOf = (sheet: HTMLElement): number => Number(sheet.dataset['fits'] ?? '1');
  const setStep = (sheet: HTMLElement, from: number): number => {
    const levels = levelsOf(sheet);
    const last = levels * forms.length - 1;
    for (let step = Math.min(from, last); ; step++) {
      sheet.dataset['fit'] = String(step % levels);
      sheet.dataset['form'] = forms[Math.floor(step / levels)];
      if (step === last || !isOver(sheet)) return step;
    }
  };

  const sheets = [...document.querySelectorAll<HTMLElement>('[data-fit]')];
  document.documentElement.style.width = `${upright.width}px`;
  for (const sheet of sheets)
    if (across[getComputedStyle(sheet).page] !== undefined) sheet.style.width = `${roomOf(sheet).width}px`;
  const steps = sheets.map((sheet, index) => setStep(sheet, least[index] ?? 0));
  document.documentElement.style.width = '';
  for (const sheet of sheets) sheet.style.width = '';

  // what a plainer level leaves out stands in no list of contents
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target === null || target.checkVisibility()) continue;
    const list = link.closest('.toc');
    link.closest('li')?.remove();
    if (list?.childElementCount === 0) list.parentElement?.remove();
  }

  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.checkVisibility() && heading.closest('[aria-hidden="true"]') === null,
  );
  const isBefore = (heading: Element, sheet: Element): boolean =>
    (heading.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return sheets.map((sheet, index) => ({
    step: steps[index]!,
    levels: levelsOf(sheet),
    headings: headings.filter((heading) => isBefore(heading, sheet)).length,
  }));
}

/** How much room the sheets of a page have, by its `@page` rules. */

/** Between the margins, in CSS pixels. */
type Room = { width: number; height: number };

/** Of upright sheets, and of those across by their name. */
export type SheetMeasures = { upright: Room; across: Record<string, Room> };

/** Runs in the browser: A4 without the margins that the style sheets give each kind of sheet. */
export function sheetMeasures(): SheetMeasures {
  const rulesOf = (rules: CSSRuleList): CSSRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSMediaRule ? [rule, ...rulesOf(rule.cssRules)] : [rule]));
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules));
  const pages = rules.filter((rule) => rule instanceof CSSPageRule);
  const common = pages.findLast(({ selectorText, style }) => selectorText === '' && style.marginLeft !== '')?.style;
  const across = pages.filter(({ style }) => style.getPropertyValue('size').includes('landscape'));

  type Side = 'marginLeft' | 'marginRight' | 'marginTop' | 'marginBottom';
  const roomOf = ([width, height]: [string, string], style?: CSSPageDescriptors): Room => {
    const marginOf = (side: Side) => style?.[side] || common?.[side] || '10mm';
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.width = `calc(${width} - ${marginOf('marginLeft')} - ${marginOf('marginRight')})`;
    probe.style.height = `calc(${height} - ${marginOf('marginTop')} - ${marginOf('marginBottom')})`;
    const box = probe.getBoundingClientRect();
    probe.remove();
    return { width: box.width, height: box.height };
  };
  return {
    upright: roomOf(['210mm', '297mm']),
    across: Object.fromEntries(
      across.map(({ selectorText, style }) => [selectorText, roomOf(['297mm', '210mm'], style)]),
    ),
  };
}

/** The released and derived numbers on a page, each with its unit and the words around it. */

/**
 * `mark` is the id of a figure, or a derivation with its ids; `text` the number without white space, with its unit where
 * that is beside it. Else the unit is in the head of its column or in its row (`units`), or in the words `around` it. A
 * number `isAlone` in a drawing, or in a table cell without words.
 */
export type PageNumber = { mark: string; text: string; units: string[]; around: string; isAlone: boolean };

export type PageNumbers = { cells: PageNumber[]; derived: PageNumber[] };

/** Each distinct number; runs in the browser. */
export function numbersOf(): PageNumbers {
  // Invisible digits only align a column and are no part of the number; what print styles drop is.
  const isSeen = (node: Node): boolean =>
    node.parentElement !== null && getComputedStyle(node.parentElement).visibility !== 'hidden';
  const textOf = (element: Element, isPart: (node: Node) => boolean = isSeen): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (isPart(node)) text += node.textContent ?? '';
    return text.replace(/\s+/g, '');
  };
  const unitsIn = (elements: Iterable<Element>): string[] =>
    [...elements].map((element) => textOf(element)).filter((text) => text !== '');

  /** The cell over another in the last row of the head. */
  const headOf = (cell: HTMLTableCellElement): Element | undefined => {
    const box = cell.getBoundingClientRect();
    const middle = (box.left + box.right) / 2;
    return [...(cell.closest('table')?.tHead?.querySelectorAll('th, td') ?? [])].findLast((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left <= middle && middle <= right;
    });
  };
  const columns = new Map<Element, string[]>();
  const unitsOver = (cell: HTMLTableCellElement): string[] => {
    const head = headOf(cell);
    if (head === undefined) return [];
    const known = columns.get(head) ?? [textOf(head), ...unitsIn(head.querySelectorAll('.unit'))];
    columns.set(head, known);
    return known;
  };
  const isAlone = (box: Element): boolean => {
    if (box.localName === 'svg') return true;
    const copy = box.cloneNode(true) as Element;
    copy.querySelectorAll('[data-derived], .ring').forEach((part) => part.remove());
    return !/\p{L}/u.test(copy.textContent);
  };
  const wordsAround = (svg: Element | null, marked: Element): string => {
    const label = svg?.getAttribute('aria-label') ?? '';
    const block = svg ?? marked.closest('p, li, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, div');
    const isPart = (node: Node): boolean =>
      isSeen(node) && [null, marked].includes(node.parentElement!.closest('[data-cell], [data-derived]'));
    return label.replace(/\s+/g, '') + (block === null ? '' : textOf(block, isPart));
  };
  const numbersIn = (selector: string, name: 'cell' | 'derived'): PageNumber[] => {
    // A level of style may leave a number out.
    const shown = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
      (marked) => marked.closest('[data-at]')?.checkVisibility() !== false,
    );
    const all = shown.map((marked): PageNumber => {
      const cell = marked.closest<HTMLTableCellElement>('td, th');
      const svg = marked.closest('svg');
      const box = svg ?? cell;
      return {
        mark: marked.dataset[name] ?? '',
        text: textOf(marked, (node) => isSeen(node) && node.parentElement!.closest('svg :is(.ring, .mark)') === null),
        units:
          svg === null && cell !== null ? [...unitsOver(cell), ...unitsIn(cell.parentElement?.children ?? [])] : [],
        around: box === cell && cell !== null ? '' : wordsAround(svg, marked),
        isAlone: box !== null && isAlone(box),
      };
    });
    const distinct = new Map(all.map((pageNumber) => [JSON.stringify(pageNumber), pageNumber]));
    return [...distinct.values()].filter(({ text }) => text !== '');
  };
  return { cells: numbersIn('[data-cell]', 'cell'), derived: numbersIn('[data-derived]', 'derived') };
}
