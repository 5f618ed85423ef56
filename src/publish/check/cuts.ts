/** Checks that nothing is cut off, no mark leaves its chart, and no two chart labels overlap. */
import { error, type ProblemKind } from '../../model/problem.ts';
import { commonBox, excess, type Box } from '../page/box.ts';
import type { Drawing } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';
import { drawingPlace, sheetOf } from './place.ts';

export const cutProblems = {
  'content-clipped': error({
    'zh-CN': {
      fact: '内容被自己的边框截去一部分',
      remedy: '检查打印样式中的 overflow、clip-path 和高度，或图的大小',
    },
    en: {
      fact: 'a part is cut away by its own box',
      remedy: 'look at overflow, clip-path and heights in the print styles, or at the size of the drawing',
    },
  }),
  'labels-overlap': error({
    'zh-CN': { fact: '图中两处文字重叠', remedy: '检查图的标注' },
    en: { fact: 'two texts of a drawing lie on each other', remedy: 'look at the labels of the drawing' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof cutProblems>;

/** No text is cut off by a box, no mark leaves its drawing, and no two labels of a drawing overlap. */
export function checkCuts(pdf: PdfReading, { cuts, drawings }: PageFacts): Fault[] {
  return [
    ...cuts.map((text): Fault => ({ code: 'content-clipped', ...sheetOf(text, pdf), read: text })),
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

function checkFrame({ frame, labels, marks }: Drawing): Fault[] {
  const boxes = [...labels.map(({ text, box }) => ({ name: text, box: lettersOf(box) })), ...marks];
  const out = boxes.find(({ box }) => excess(box, frame) > leeway);
  return out === undefined ? [] : [{ code: 'content-clipped', read: out.name }];
}

function checkLabels({ labels }: Drawing): Fault[] {
  const boxes = labels.map(({ text, box }) => ({ text, ...lettersOf(box) }));
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => isOver(box, other))
      .map((other): Fault => ({ code: 'labels-overlap', read: `${box.text} / ${other.text}` })),
  );
}

/** The letters within the box of a line of text, which is higher. */
function lettersOf(box: Box): Box {
  const free = 0.15 * (box.high - box.low);
  return { ...box, low: box.low + free, high: box.high - free };
}

function isOver(a: Box, b: Box): boolean {
  const { left, right, low, high } = commonBox(a, b);
  return right - left > leeway && high - low > leeway;
}
