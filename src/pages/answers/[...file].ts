/** What the line that finds and the explorer are told, in script files that work from a folder too. */
import type { APIRoute } from 'astro';
import { currentAudience, currentSite } from '../../publications/readSite.ts';
import { findScript, type FindScript, findScripts } from '../../site/findPage.ts';
import { explorerScript, explorerScripts } from '../../site/explorerPage.ts';

export async function getStaticPaths() {
  if (currentAudience() === 'staff') return [];
  const site = await currentSite();
  return [
    ...findScripts(site).map((script) => ({ params: { file: script.file }, props: { script } })),
    ...explorerScripts(site).map((name) => ({ params: { file: `explorer/${name}.js` }, props: { name } })),
  ];
}

export const GET: APIRoute = async ({ props }) => {
  const site = await currentSite();
  const { name, script } = props as { name?: string; script: FindScript };
  return new Response(name === undefined ? findScript(site, script) : explorerScript(site, name));
};
