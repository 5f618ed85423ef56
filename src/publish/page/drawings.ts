/** The charts of a page: labels, marks, axis rules, and the boxes that they and printed text cover. */

/** Boxes on a page or a sheet, with `low` and `high` counted upwards: in pixels on a page, in points in a PDF. */
export type Box = { left: number; right: number; low: number; high: number };

/** The box that two boxes share; its sides are negative where they are apart. */
export function commonBox(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    low: Math.max(a.low, b.low),
    high: Math.min(a.high, b.high),
  };
}

/** How far a box sticks out of a frame at the worst side; negative or zero where it is within. */
export function excess({ left, right, low, high }: Box, frame: Box): number {
  return Math.max(frame.left - left, right - frame.right, frame.low - low, high - frame.high);
}

/**
 * `label` is the text alternative, `ids` are the figures drawn, `frame` is the box that labels and marks must not leave,
 * `rules` are the lines of the axis of values.
 */
export type Drawing = {
  label: string;
  ids: string[];
  frame: Box;
  labels: DrawnLabel[];
  marks: { name: string; box: Box }[];
  rules: { y: number; isZero: boolean }[];
};

/**
 * A text in a drawing. With digits it is a year or tick of an axis, or the value of a figure (of `year`, where the drawing
 * says so), unless it is marked as literal or derived.
 */
export type DrawnLabel = {
  text: string;
  /** The whole text, where this is a line or part of one. */
  whole: string;
  kind: 'year' | 'tick' | 'value' | 'literal' | 'words';
  year: string;
  box: Box;
};

/** Runs in the browser. Boxes are in pixels, upwards. */
export function drawingsOf(): Drawing[] {
  // of the drawing at hand, so that a picture drawn larger is checked as it was laid out
  let zoom = 1;
  const boxOf = ({ left, right, top, bottom }: DOMRect): Box => ({
    left: left / zoom,
    right: right / zoom,
    low: -bottom / zoom,
    high: -top / zoom,
  });
  const kindOf = (element: Element, text: string): DrawnLabel['kind'] => {
    if (!/\p{Nd}/u.test(text) || element.closest('svg [data-derived]') !== null) return 'words';
    if (element.closest('svg [data-literal]') !== null) return 'literal';
    const axis = element.closest('.axis')?.classList;
    return axis?.contains('years') ? 'year' : axis?.contains('values') ? 'tick' : 'value';
  };
  const labelsIn = (svg: SVGElement): DrawnLabel[] => {
    const labels: DrawnLabel[] = [];
    const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').replace(/\s+/g, '');
      if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const year = element.closest<SVGElement>('svg [data-year]')?.dataset['year'] ?? '';
      const whole = (element.closest('text')?.textContent ?? '').replace(/\s+/g, '');
      labels.push({ text, whole, kind: kindOf(element, text), year, box: boxOf(range.getBoundingClientRect()) });
    }
    return labels;
  };
  const marksIn = (svg: SVGElement): Drawing['marks'] =>
    [...svg.querySelectorAll('path, rect, circle, line, polyline, polygon, image')]
      .filter((mark) => mark.closest('defs, clipPath, mask, pattern') === null)
      .map((mark) => ({
        name: mark.getAttribute('class') ?? mark.localName,
        box: boxOf(mark.getBoundingClientRect()),
      }));
  const ruleOf = (line: Element): Drawing['rules'][number] => {
    const { low, high } = boxOf(line.getBoundingClientRect());
    return { y: (low + high) / 2, isZero: line.classList.contains('zero') };
  };
  return [...document.querySelectorAll('svg')]
    .filter((svg) => svg.checkVisibility() && svg.closest('[aria-hidden="true"]') === null)
    .map((svg) => {
      zoom = svg.currentCSSZoom;
      return {
        label: svg.getAttribute('aria-label') ?? '',
        ids: (svg.closest<HTMLElement>('[data-cells]')?.dataset['cells'] ?? '').split(' ').filter(Boolean),
        frame: boxOf(svg.getBoundingClientRect()),
        labels: labelsIn(svg),
        marks: marksIn(svg),
        rules: [...svg.querySelectorAll('.axis .grid, .axis .zero')].map(ruleOf),
      };
    });
}
