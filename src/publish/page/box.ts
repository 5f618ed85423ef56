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
