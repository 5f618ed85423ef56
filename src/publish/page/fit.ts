/** Fits the sheets of a page to their paper, in the browser that prints. */
import type { Page } from 'puppeteer';
import { measuresOf, type SheetMeasures } from './measures.ts';

/** The level of style that a sheet is printed at, and how many headings of the page come before it. */
export type SheetFit = { level: number; headings: number };

/** Raises the level of each sheet from the least one given while something does not fit; the faces must be loaded. */
export async function fitSheets(page: Page, least: number[]): Promise<SheetFit[]> {
  if (!(await page.evaluate(hasLevels))) return [];
  return page.evaluate(setLevels, await page.evaluate(measuresOf), least);
}

/** Runs in the browser. */
function hasLevels(): boolean {
  return document.querySelector('[data-fit]') !== null;
}

/** Runs in the browser. */
function setLevels({ upright, across }: SheetMeasures, least: number[]): SheetFit[] {
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

  const setLevel = (sheet: HTMLElement, from: number): number => {
    const all = (sheet.dataset['fits'] ?? '0').split(' ').map(Number);
    const levels = all.filter((level) => level >= Math.min(from, all.at(-1) ?? 0));
    const isFit = (level: number): boolean => {
      sheet.dataset['fit'] = String(level);
      return !isOver(sheet);
    };
    return levels.find(isFit) ?? levels.at(-1) ?? 0;
  };

  const sheets = [...document.querySelectorAll<HTMLElement>('[data-fit]')];
  document.documentElement.style.width = `${upright.width}px`;
  for (const sheet of sheets)
    if (across[getComputedStyle(sheet).page] !== undefined) sheet.style.width = `${roomOf(sheet).width}px`;
  const levels = sheets.map((sheet, index) => setLevel(sheet, least[index] ?? 0));
  document.documentElement.style.width = '';
  for (const sheet of sheets) sheet.style.width = '';

  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.checkVisibility() && heading.closest('[aria-hidden="true"]') === null,
  );
  const isBefore = (heading: Element, sheet: Element): boolean =>
    (heading.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return sheets.map((sheet, index) => ({
    level: levels[index]!,
    headings: headings.filter((heading) => isBefore(heading, sheet)).length,
  }));
}
