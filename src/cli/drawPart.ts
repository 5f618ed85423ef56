/** A process that draws one part of a site: it is told which by the one that started it, and ends with that one. */
import { drawPart, type PartToDraw } from './astro.ts';
import type { PartAnswer } from './drawSite.ts';

process.once('message', (part: PartToDraw) => void answer(part));
process.once('disconnect', () => process.exit());

async function answer(part: PartToDraw): Promise<void> {
  const given = await drawPart(part).then((folder): PartAnswer => ({ folder }), faultOf);
  process.send?.(given);
}

function faultOf(error: unknown): PartAnswer {
  if (!(error instanceof Error)) return { message: String(error), code: undefined };
  return { message: error.message, code: 'code' in error ? String(error.code) : undefined };
}
