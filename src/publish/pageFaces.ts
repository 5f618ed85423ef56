/** The faces that a page asks for, read in the browser. */
import type { Page } from 'puppeteer';

/** A face by its first name in the style sheets, with its weight, its style, and the first text that is set in it. */
export type AskedFace = { family: string; weight: string; style: string; text: string };

export function pageFaces(page: Page): Promise<AskedFace[]> {
  return page.evaluate(facesOf);
}

/** Runs in the browser: of all text that is printed, also what is not read out, and what styles write. */
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
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    add(getComputedStyle(element), own.map((node) => node.textContent).join(''));
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (style.content.startsWith('"') && style.display !== 'none') add(style, style.content.slice(1, -1));
    }
  }
  return [...asked.values()];
}
