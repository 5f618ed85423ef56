/** Data files: the released tables and their description. */
import type { APIRoute } from 'astro';
import { currentAudience, dataFiles } from '../../publications/readSite.ts';

export async function getStaticPaths() {
  if (currentAudience() === 'staff') return [];
  return [...(await dataFiles())].map(([file, text]) => ({ params: { file }, props: { text } }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
