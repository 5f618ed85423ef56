import type { Page } from 'puppeteer';

/** Characters that may be printed without standing in the page: counters, list marks, page numbers, breaks. */
const alwaysPrinted =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0·–—‘’“”…•−×○●※、。〈〉《》「」【】〔〕一丁七万三上下中九二五亿元八六共十千四户人次百第页零（），．：；？！％\u3000';

/** Where each character stands: a stretch of the text around its first place. */
export type PrintedCharacters = { all: string[]; places: Map<string, string> };

/** What the page prints as it stands, in the text that is visible and in the strings of its style sheets. */
export async function printedCharacters(page: Page): Promise<PrintedCharacters> {
  const texts = await page.evaluate(visibleTexts);
  const strings = (await page.evaluate(styleRules)).flatMap(quoted);
  const places = new Map<string, string>();
  for (const text of [...strings, ...texts])
    for (const character of text)
      if (!/\p{C}|\s/u.test(character) && !places.has(character)) places.set(character, near(text, character));
  return { all: [...new Set([...alwaysPrinted, ...places.keys()])], places };
}

function near(text: string, character: string): string {
  const at = text.indexOf(character);
  return text.slice(Math.max(0, at - 12), at + 12).trim();
}

/** In CSS as the browser writes it, escapes are gone but those of quotes and backslashes. */
function quoted(rule: string): string[] {
  return [...rule.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

/** Runs in the browser. */
function visibleTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.checkVisibility()) texts.push(node.textContent ?? '');
  return texts;
}

/** Runs in the browser: every rule with a `content`, and what its attributes say where it asks for one. */
function styleRules(): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const names = rules.flatMap((rule) => [...rule.matchAll(/attr\(([\w-]+)/g)].map(([, name = '']) => name));
  const values = [...new Set(names)].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => JSON.stringify(element.getAttribute(name))),
  );
  return [...rules.filter((rule) => rule.includes('content')), ...values];
}
