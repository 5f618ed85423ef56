/** The room that a text takes on the chart, in pixels. */
export type TextBox = { left: number; right: number; top: number; bottom: number };

/** Around a middle and a baseline; what rises above the first of several lines is given by `lines`. */
export function textBox(x: number, baseline: number, width: number, size: number, lines = 1): TextBox {
  const top = baseline - size * 0.8 - (lines - 1) * size * 1.2;
  return { left: x - width / 2, right: x + width / 2, top, bottom: baseline + size * 0.2 };
}

/** True where two texts, or a text and a mark, would touch. */
export function isTouching(a: TextBox, b: TextBox): boolean {
  return a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom && b.top < a.bottom;
}
