/** The boxes that lines and areas of a PDF page cover, by marked content, as pdf.js paints them. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { commonBox, type Box } from '../page/box.ts';

/** `area` is where the page lets anything be painted; `marks` has the box of the lines and areas of each content. */
type PaintedBoxes = { area: Box; marks: Map<string, Box> };

type Matrix = [number, number, number, number, number, number];

export async function paintedBoxes(page: PDFPageProxy): Promise<PaintedBoxes> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  let area: Box = { left: 0, right: right - left, low: 0, high: top - bottom };
  const marks = new Map<string, Box>();
  const saved: Matrix[] = [];
  const open: string[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  let isClip = false;
  const paint = (box: Box): void => {
    const mark = open.findLast((id) => id !== '');
    if (isClip && open.length === 0) area = commonBox(area, box);
    else if (!isClip && mark !== undefined) marks.set(mark, around(marks.get(mark), box));
    isClip = false;
  };
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, args as Matrix);
    else if (operator === OPS.clip || operator === OPS.eoClip) isClip = true;
    else if (operator === OPS.beginMarkedContent) open.push('');
    else if (operator === OPS.beginMarkedContentProps) open.push(nameOf(page, args as [unknown, unknown]));
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.constructPath) {
      const [, , edges] = args as [number, unknown, ArrayLike<number> | null];
      if (edges !== null) paint(boxOf(edges, matrix));
    }
  });
  return { area, marks };
}

/** As pdf.js names the content in its text. */
function nameOf(page: PDFPageProxy, [, mark]: [unknown, unknown]): string {
  return typeof mark === 'number' ? `p${page.ref?.num}R_mc${mark}` : '';
}

function boxOf(edges: ArrayLike<number>, matrix: Matrix): Box {
  const [left = 0, low = 0, right = 0, high = 0] = Array.from(edges);
  const corners = [left, right].flatMap((x) => [low, high].map((y) => ({ x, y })));
  const across = corners.map(({ x, y }) => matrix[0] * x + matrix[2] * y + matrix[4]);
  const up = corners.map(({ x, y }) => matrix[1] * x + matrix[3] * y + matrix[5]);
  return { left: Math.min(...across), right: Math.max(...across), low: Math.min(...up), high: Math.max(...up) };
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function around(a: Box | undefined, b: Box): Box {
  return {
    left: Math.min(a?.left ?? b.left, b.left),
    right: Math.max(a?.right ?? b.right, b.right),
    low: Math.min(a?.low ?? b.low, b.low),
    high: Math.max(a?.high ?? b.high, b.high),
  };
}
