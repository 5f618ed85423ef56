/** The one style sheet of the site, joined in the order of the cascade. */
import type { APIRoute } from 'astro';

const sheets = import.meta.glob<string>('../../styles/*.css', { query: '?raw', import: 'default', eager: true });

/** Names in the order of the cascade: screen, then any page on paper, then publications. */
const screen =
  'tokens base masthead layout figures overview narrow tables tablesOverview tablesNarrow charts readout find findNarrow compare explorer explorerNarrow meeting meetingStage meetingNarrow meetingPaper large preferences print';
const publications = 'report reportParts reportNarrow press lead official bulletin';
const onPaper = 'paper paperTables pressPaper leadPaper paperCover paperKeyFigures officialPaper fit';

export const GET: APIRoute = () => {
  const names = `${screen} ${publications} ${onPaper}`.split(' ');
  const texts = names.map((name) => sheets[`../../styles/${name}.css`] ?? missing(name));
  return new Response([...texts, ...stageThemes(texts[0] ?? '')].join('\n'));
};

/** Light and dark again, for a stage on which somebody chose one whatever the device prefers. */
function stageThemes(tokens: string): string[] {
  const [light = '', dark = ''] = tokens.match(/--paper:[^}]*/g) ?? [];
  return [`:root.stage-light { ${light} }`, `:root.stage-dark { ${dark} }`].map((rule) => `@media screen { ${rule} }`);
}

function missing(name: string): never {
  throw new Error(`missing style sheet: ${name}`);
}
