/** A process that reads one part of a site, and draws it once it is told where; it ends with the one that started it. */
import { drawPart, openPart, type PartAnswer, type PartToDraw } from './drawSite.ts';

process.once('message', (part: PartToDraw) => {
  const opening = openPart(part);
  // told when it is drawn
  opening.catch(() => {});
  process.once('message', (folder: string) => void answer(drawPart(opening, folder)));
});
process.once('disconnect', () => process.exit());

async function answer(drawing: Promise<string>): Promise<void> {
  const given = await drawing.then((folder): PartAnswer => ({ folder }), faultOf);
  process.send?.(given);
}

function faultOf(error: unknown): PartAnswer {
  if (!(error instanceof Error)) return { message: String(error), code: undefined };
  return { message: error.message, code: 'code' in error ? String(error.code) : undefined };
}
