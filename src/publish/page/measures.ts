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
