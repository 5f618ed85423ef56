/** Checks that nothing is cut off, no mark leaves its chart, and no two chart labels overlap. */
import type { Box, Drawing } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';
import { drawingPlace, sheetOf } from './place.ts';

/** Nothing is cut away by its own box, no drawing leaves its own, and no label in one lies on another. */
export function checkCuts(pdf: PdfReading, { cuts, drawings }: PageFacts): PdfFault[] {
  return [
    ...cuts.map((text): PdfFault => ({ code: 'content-clipped', ...sheetOf(text, pdf), read: text })),
    ...drawings.flatMap((drawing) =>
      [...checkFrame(drawing), ...checkLabels(drawing)].map((finding) => ({
        ...finding,
        ...drawingPlace(drawing, pdf),
      })),
    ),
  ];
}

/** Pixels by which a mark may leave its drawing, or a label touch another: the rounding of widths. */
const leeway = 1;

function checkFrame({ frame, labels, marks }: Drawing): PdfFault[] {
  const boxes = [...labels.map(({ text, box }) => ({ name: text, box: lettersOf(box) })), ...marks];
  const out = boxes.find(
    ({ box: { left, right, low, high } }) =>
      Math.max(frame.left - left, right - frame.right, frame.low - low, high - frame.high) > leeway,
  );
  return out === undefined ? [] : [{ code: 'content-clipped', read: out.name }];
}

function checkLabels({ labels }: Drawing): PdfFault[] {
  const boxes = labels.map(({ text, box }) => ({ text, ...lettersOf(box) }));
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => common(box, other) > leeway)
      .map((other): PdfFault => ({ code: 'labels-overlap', read: `${box.text} / ${other.text}` })),
  );
}

/** A line of text is higher than its letters, above and below. */
function lettersOf(box: Box): Box {
  const free = 0.15 * (box.high - box.low);
  return { ...box, low: box.low + free, high: box.high - free };
}

/** The lesser side of what two boxes share; negative where they are apart. */
function common(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return Math.min(across, Math.min(a.high, b.high) - Math.max(a.low, b.low));
}
