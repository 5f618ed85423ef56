import type { Page } from 'puppeteer';

/** The words of what is wider than the measure of its page, for whoever must mend it; '' where nothing is found. */
export function widestElement(page: Page): Promise<string> {
  return page.evaluate(findWidest);
}

/** Runs in the browser: sets the page to its measure, as printing does, and looks for what sticks out. */
function findWidest(): string {
  const rulesOf = (rules: CSSRuleList): CSSRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSMediaRule ? [rule, ...rulesOf(rule.cssRules)] : [rule]));
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules));
  const pages = rules.filter((rule) => rule instanceof CSSPageRule);
  const common = pages
    .filter(({ selectorText, style }) => selectorText === '' && style.marginLeft !== '')
    .at(-1)?.style;
  const across = pages.filter(({ style }) => style.getPropertyValue('size').includes('landscape'));

  const measureOf = (paper: string, style?: CSSPageDescriptors): number => {
    const [left, right] = (['marginLeft', 'marginRight'] as const).map(
      (side) => style?.[side] || common?.[side] || '10mm',
    );
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.width = `calc(${paper} - ${left} - ${right})`;
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  };
  const upright = measureOf('210mm');
  const measures = new Map(across.map(({ selectorText, style }) => [selectorText, measureOf('297mm', style)]));
  const measureFor = (element: Element | null): number =>
    element === null ? upright : (measures.get(getComputedStyle(element).page) ?? measureFor(element.parentElement));

  document.documentElement.style.width = `${upright}px`;
  const { left } = document.documentElement.getBoundingClientRect();
  // Text may stick out of the box of its own element.
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
