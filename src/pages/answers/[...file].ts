/** What the line that finds is told: names and printed numbers, in script files that work from a folder too. */
import type { APIRoute } from 'astro';
import { currentAudience, currentSite } from '../../publications/readSite.ts';
import { findScript, type FindScript, findScripts } from '../../site/findPage.ts';

export async function getStaticPaths() {
  if (currentAudience() === 'staff') return [];
  return findScripts(await currentSite()).map((script) => ({ params: { file: script.file }, props: { script } }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(findScript(await currentSite(), props['script'] as FindScript));
