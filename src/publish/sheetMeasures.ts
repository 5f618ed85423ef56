import type { Page } from 'puppeteer';

/** How wide text may be on the sheets of a page, in CSS pixels: on upright ones, and on those across by their name. */
export type SheetMeasures = { upright: number; across: Record<string, number> };

export function sheetMeasures(page: Page): Promise<SheetMeasures> {
  return page.evaluate(measuresOf);
}

/** Runs in the browser: A4 without the margins that the style sheets give each kind of sheet. */
function measuresOf(): SheetMeasures {
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
  return {
    upright: measureOf('210mm'),
    across: Object.fromEntries(across.map(({ selectorText, style }) => [selectorText, measureOf('297mm', style)])),
  };
}
