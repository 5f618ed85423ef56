/**
 * What the PDF is compared with, read from the page: headings, links, tables, faces, drawings, numbers, text. Functions
 * that are evaluated run in the browser and use nothing from here.
 */
import type { Page } from 'puppeteer';
import { drawingsOf, type Drawing } from './drawings.ts';
import { numbersOf, type PageNumbers } from './fit.ts';
import { pageCuts } from './preparePage.ts';

export type PageFacts = PageNumbers & {
  title: string;
  language: string;
  headings: string[];
  /** Of each heading: 1 for h1. */
  levels: number[];
  /** Size in points of the text in headings. */
  type: { text: string; size: number }[];
  /** The label of each drawing that is not decoration; empty where it has none. */
  figures: string[];
  drawings: Drawing[];
  faces: AskedFace[];
  /** The cells of each table in order: TD, or TH with its scope, where the page gives one. */
  tables: string[][];
  /** The beginning of each text that is cut off. */
  cuts: string[];
  /** Ids whose page number the contents list gives. */
  places: string[];
  /** The text of each link by its target in the PDF: an id or a whole address. */
  links: Record<string, string>;
  /** All text that is printed and read out, in order, with the page numbers of the contents list. */
  texts: PageText[];
};

/** Everything but the texts, which follow when the contents list has its page numbers. */
export async function pageFacts(page: Page): Promise<Omit<PageFacts, 'texts'>> {
  const [head, headings, type, numbers, figures, drawings, faces, tables, places, links] = await Promise.all([
    page.evaluate(() => ({ title: document.title, language: document.documentElement.lang })),
    page.evaluate(headingsOf),
    page.evaluate(typeOf),
    page.evaluate(numbersOf),
    page.evaluate(figuresOf),
    page.evaluate(drawingsOf),
    page.evaluate(facesOf),
    page.evaluate(tablesOf),
    page.evaluate(placesOf),
    page.evaluate(linksOf),
  ]);
  // This sets the page to the width of its sheets: nothing else may be read meanwhile.
  const cuts = await pageCuts(page);
  const texts = headings.map(({ text }) => text);
  const levels = headings.map(({ level }) => level);
  return { ...head, headings: texts, levels, type, ...numbers, figures, drawings, faces, tables, cuts, places, links };
}

function headingsOf(): { text: string; level: number }[] {
  const hidden = '[aria-hidden="true"]';
  const textOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelectorAll(hidden).forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((element) => element.checkVisibility() && !element.closest(hidden))
    .map((element) => ({ text: textOf(element), level: Number(element.localName.slice(1)) }));
}

function typeOf(): { text: string; size: number }[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .flatMap((heading) => [heading, ...heading.querySelectorAll('*')])
    .filter((element) => element.children.length === 0 && element.checkVisibility())
    .map((element) => ({
      text: element.textContent.replace(/\s+/g, ' ').trim(),
      size: Number.parseFloat(getComputedStyle(element).fontSize) * 0.75,
    }));
}

function figuresOf(): string[] {
  const nameOf = (element: Element) => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const texts = by.map((id) => document.getElementById(id)?.textContent.trim() ?? '');
    return element.getAttribute('aria-label') ?? texts.join(' ');
  };
  return [...document.querySelectorAll('svg')]
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
    .filter((element) => !element.parentElement?.closest('svg'))
    .map((element) => (element.getAttribute('role') === 'img' ? nameOf(element).trim() : ''));
}

function placesOf(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(({ dataset }) => dataset['pageOf'] ?? '');
}

function linksOf(): Record<string, string> {
  const address = document.location.href.split('#')[0];
  // Of several links to one target, one without words counts.
  const links = new Map<string, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!link.checkVisibility()) continue;
    const [page, id] = link.href.split('#');
    const target = page === address && id ? decodeURIComponent(id) : link.href;
    const name = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim();
    if (links.get(target) !== '') links.set(target, name);
  }
  return Object.fromEntries(links);
}

/** A face by its first name in the style sheets, with the first text that is set in it. */
export type AskedFace = { family: string; weight: string; style: string; text: string };

/** The faces of all printed text, also where it is not read out or comes from a style. */
function facesOf(): AskedFace[] {
  const asked = new Map<string, AskedFace>();
  const add = ({ fontFamily, fontWeight: weight, fontStyle: style }: CSSStyleDeclaration, text: string): void => {
    const family = (fontFamily.split(',')[0] ?? '').replaceAll(/["']/g, '').trim();
    const key = `${family} ${weight} ${style}`;
    if (text.trim() !== '' && !asked.has(key))
      asked.set(key, { family, weight, style, text: text.trim().slice(0, 40) });
  };
  const isSeen = (element: Element | null): boolean =>
    element === null || (getComputedStyle(element).clipPath !== 'inset(50%)' && isSeen(element.parentElement));
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || !isSeen(element)) continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    add(getComputedStyle(element), texts.map((node) => node.textContent).join(''));
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (style.content.startsWith('"') && style.display !== 'none') add(style, style.content.slice(1, -1));
    }
  }
  return [...asked.values()];
}

function tablesOf(): string[][] {
  const scopes: Record<string, string> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' };
  const nameOf = (cell: Element): string =>
    cell.localName === 'td' ? 'TD' : `TH ${scopes[cell.getAttribute('scope') ?? ''] ?? ''}`.trim();
  return [...document.querySelectorAll('table')]
    .filter((table) => table.checkVisibility() && table.closest('[aria-hidden="true"]') === null)
    .map((table) => [...table.querySelectorAll('th, td')].filter((cell) => cell.checkVisibility()).map(nameOf));
}

/** `source` is where the numbers of the text come from; `section` counts the headings so far. */
type PageText = { text: string; section: number; source: TextSource };

/** A figure, a derivation, the words, the contents list, a drawing without any of these, or none. */
export type TextSource = 'cell' | 'derived' | 'literal' | 'place' | 'drawing' | '';

/** All text that is printed and read out, in order; runs in the browser. */
export function textsOf(): PageText[] {
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
    if (inner !== null && inner !== heading) section += 1;
    heading = inner ?? heading;
    texts.push({ text, section, source: sourceOf(element) });
  }
  return texts;
}
