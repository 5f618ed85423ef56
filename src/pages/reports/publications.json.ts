/** The plan of publications as JSON, for the program that prints them. */
import type { APIRoute } from 'astro';
import { publicationPlan } from '../../publications/publicationPages.ts';
import { currentSite } from '../../publications/readSite.ts';

/** What is to be printed: read by the program that prints. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(publicationPlan(await currentSite()), undefined, 2)}\n`);
