import { contentOperators } from './contentOperators.ts';

/** A text as it is shown: the name of its font, and its glyphs as the operator has them. */
export type ShownContent = { font: string; glyphs: string };

/** What a page paints under one mark; `isPicture` where it places an image or a form. */
export type Painted = { shown: ShownContent[]; isPicture: boolean };

const showingOperators = new Set(['Tj', 'TJ', "'", '"']);

/** The marked content of a page by its mark (ISO 32000-1, 14.6). */
export function markedContents(content: string): Map<number, Painted> {
  const contents = new Map<number, Painted>();
  const open: (Painted | undefined)[] = [];
  let font = '';
  for (const { name, start, end, operand } of contentOperators(content)) {
    const text = content.slice(start, end);
    if (name === 'BDC' || name === 'BMC') open.push(markBegun(text, contents));
    if (name === 'EMC') open.pop();
    if (name === 'Tf') font = operand;
    const painted = open.findLast((one) => one !== undefined);
    if (showingOperators.has(name)) painted?.shown.push({ font, glyphs: text.slice(0, -name.length).trim() });
    if (name === 'Do' && painted !== undefined) painted.isPicture = true;
  }
  return contents;
}

function markBegun(text: string, contents: Map<number, Painted>): Painted | undefined {
  const [, mark] = /\/MCID\s+(\d+)/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const painted: Painted = contents.get(Number(mark)) ?? { shown: [], isPicture: false };
  contents.set(Number(mark), painted);
  return painted;
}
