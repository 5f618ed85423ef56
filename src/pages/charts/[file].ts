/** Chart files: each chart as SVG in every language, and its figures as CSV. */
import type { APIRoute } from 'astro';
import { chartFile } from '../../components/draw.ts';
import { chartSvg } from '../../publications/pictures/chartPicture.ts';
import { currentAudience, currentSite } from '../../publications/readSite.ts';
import { chartCsv, settingOf, siteFigures } from '../../site/sitePages.ts';

/** Each chart as a self-contained picture in every language, and its figures as CSV. */
export async function getStaticPaths() {
  if (currentAudience() === 'staff') return [];
  const site = await currentSite();
  return site.languages.flatMap((language, index) =>
    siteFigures(site, language).flatMap((figure) => [
      {
        params: { file: fileName(figure.svg) },
        props: { text: chartSvg(settingOf(site, language, 'index.html'), figure, chartFile) },
      },
      ...(index === 0 ? [{ params: { file: fileName(figure.csv) }, props: { text: chartCsv(figure, site) } }] : []),
    ]),
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));

function fileName(path: string): string {
  return path.replace(/^charts\//, '');
}
