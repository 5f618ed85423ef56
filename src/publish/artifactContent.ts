import { contentOperators, type ContentOperator } from './contentOperators.ts';

const pathBuilding = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const pathPainting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);

type Stretch = { start: number; end: number };

/** A content stream with whatever it paints outside marked content marked as artifact. */
export function artifactContent(content: string, isImage: (name: string) => boolean): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of joined(unmarked(contentOperators(content), isImage), content)) {
    pieces.push(content.slice(at, start), '/Artifact BMC\n', content.slice(start, end), '\nEMC');
    at = end;
  }
  return [...pieces, content.slice(at)].join('');
}

/** Paths from their first point to the stroke or fill, texts from BT to ET, images. */
function unmarked(operators: ContentOperator[], isImage: (name: string) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let from: number | undefined;
  let isText = false;
  for (const { name, start, end, operand } of operators) {
    if (name === 'BDC' || name === 'BMC') depth++;
    if (name === 'EMC') depth--;
    if (isText && (name === 'BDC' || name === 'BMC' || name === 'EMC'))
      throw new Error(`invalid content: ${name} in text`);
    if (name === 'BT') isText = depth === 0;
    if (depth > 0) continue;
    if (pathBuilding.has(name) || name === 'BT') from ??= start;
    else if (
      pathPainting.has(name) ||
      (name === 'ET' && isText) ||
      name === 'sh' ||
      (name === 'Do' && isImage(operand))
    )
      stretches.push({ start: from ?? start, end });
    if (name === 'ET') isText = false;
    if (name === 'n' || name === 'ET' || pathPainting.has(name)) from = undefined;
  }
  return stretches;
}

function joined(stretches: Stretch[], content: string): Stretch[] {
  return stretches.reduce<Stretch[]>((all, stretch) => {
    const last = all.at(-1);
    if (last !== undefined && content.slice(last.end, stretch.start).trim() === '') last.end = stretch.end;
    else all.push({ ...stretch });
    return all;
  }, []);
}
