import type { APIRoute } from 'astro';
import { currentSite } from '../../views/currentSite.ts';
import { publicationPlan } from '../../views/publicationPlan.ts';

/** What is to be printed: read by the program that prints. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(publicationPlan(await currentSite()), undefined, 2)}\n`);
