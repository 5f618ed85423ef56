import { parseHTML } from 'linkedom';
import { boldDigitsWidth, screenSans, textWidth } from '../../src/charts/text.ts';

export type Box = {
  text: string;
  owner: number;
  classes: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
type Piece = { text: string; size: number; isBold: boolean; x?: number; y?: number };

const boldly = new Set(['name', 'value', 'strong', 'current']);

/** Where every line of every text of a drawing stands, as far as widths can be estimated. */
export function textBoxes(svg: string): Box[] {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return [...document.querySelectorAll('text')].flatMap((text, owner) => {
    const pieces = piecesOf(text, { size: NaN, isBold: false });
    const lines = pieces.reduce<Piece[][]>(
      (found, piece) =>
        piece.x === undefined && found.length > 0
          ? [...found.slice(0, -1), [...found.at(-1)!, piece]]
          : [...found, [piece]],
      [],
    );
    const classes = `${text.getAttribute('class') ?? ''} ${text.parentElement?.getAttribute('class') ?? ''}`;
    const anchor = text.getAttribute('text-anchor') ?? 'start';
    return lines.flatMap((line) => lineBox(line, anchor).map((box) => ({ ...box, owner, classes })));
  });
}

function piecesOf(element: Element, outer: Pick<Piece, 'size' | 'isBold'>): Piece[] {
  const size = Number(element.getAttribute('font-size') ?? outer.size);
  const classes = (element.getAttribute('class') ?? '').split(' ');
  const own = { size, isBold: (outer.isBold || classes.some((name) => boldly.has(name))) && !isLight(classes) };
  const x = element.getAttribute('x');
  const y = element.getAttribute('y');
  const place = x === null ? {} : { x: Number(x), y: Number(y) };
  const children = [...element.childNodes].flatMap((child): Piece[] =>
    child.nodeType === 3 ? [{ text: child.textContent ?? '', ...own }] : piecesOf(child as Element, own),
  );
  const [first, ...rest] = children;
  return first === undefined ? [] : [{ ...first, ...(first.x === undefined && place) }, ...rest];
}

function isLight(classes: string[]): boolean {
  return classes.some((name) => ['unit', 'mark', 'ring'].includes(name));
}

function lineBox(line: Piece[], anchor: string): Omit<Box, 'owner' | 'classes'>[] {
  const text = line.map((piece) => piece.text).join('');
  const [{ x = NaN, y = NaN, size }] = line as [Piece];
  if (text.trim() === '') return [];
  const width = line.reduce((sum, piece) => sum + textWidth(piece.text.trimEnd(), piece.size) * weightOf(piece), 0);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]!;
  return [{ text: text.trim(), left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.12 }];
}

function weightOf({ text, isBold }: Piece): number {
  if (!isBold) return 1;
  return /^[\d,.]+$/.test(text) ? boldDigitsWidth : screenSans.bold;
}
