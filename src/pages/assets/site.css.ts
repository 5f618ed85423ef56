/** The one style sheet of the site, joined in the order of the cascade. */
import type { APIRoute } from 'astro';
import charts from '../../charts/charts.css?raw';
import base from '../../styles/base.css?raw';
import figures from '../../styles/figures.css?raw';
import layout from '../../styles/layout.css?raw';
import lead from '../../styles/lead.css?raw';
import leadPaper from '../../styles/leadPaper.css?raw';
import masthead from '../../styles/masthead.css?raw';
import narrow from '../../styles/narrow.css?raw';
import official from '../../styles/official.css?raw';
import officialPaper from '../../styles/officialPaper.css?raw';
import paper from '../../styles/paper.css?raw';
import paperCover from '../../styles/paperCover.css?raw';
import paperKeyFigures from '../../styles/paperKeyFigures.css?raw';
import paperTables from '../../styles/paperTables.css?raw';
import press from '../../styles/press.css?raw';
import pressPaper from '../../styles/pressPaper.css?raw';
import print from '../../styles/print.css?raw';
import report from '../../styles/report.css?raw';
import reportNarrow from '../../styles/reportNarrow.css?raw';
import reportParts from '../../styles/reportParts.css?raw';
import tables from '../../styles/tables.css?raw';
import tablesNarrow from '../../styles/tablesNarrow.css?raw';
import tablesOverview from '../../styles/tablesOverview.css?raw';
import tokens from '../../styles/tokens.css?raw';

/** In the order of the cascade: screen, then any page on paper, then publications. */
const screen = [tokens, base, masthead, layout, figures, narrow, tables, tablesOverview, tablesNarrow, charts];

const publication = [report, reportParts, reportNarrow, press, lead, official];
const onPaper = [paper, paperTables, pressPaper, leadPaper, paperCover, paperKeyFigures, officialPaper];

/** One style sheet for every page, at an address of our own, so that it is found under any folder and by file://. */
export const GET: APIRoute = () => new Response([...screen, print, ...publication, ...onPaper].join('\n'));
