import type { APIRoute } from 'astro';
import charts from '../../charts/charts.css?raw';
import layout from '../../styles/layout.css?raw';
import print from '../../styles/print.css?raw';
import publication from '../../styles/publication.css?raw';
import tables from '../../styles/tables.css?raw';
import tokens from '../../styles/tokens.css?raw';

/** One style sheet for every page, at an address of our own, so that it is found under any folder and by file://. */
export const GET: APIRoute = () => new Response([tokens, layout, tables, charts, print, publication].join('\n'));
