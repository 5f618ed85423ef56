/** The scripts of the site: one that sets the size of type before anything is painted, one that answers, one that finds, one for meetings, one that explores. */
import type { APIRoute } from 'astro';

const scripts = import.meta.glob<Record<string, string>>('../../live/{size,live,find,meeting,explorer/explorer}.ts', {
  query: '?script',
  import: 'default',
  eager: true,
});

export function getStaticPaths() {
  return Object.entries(scripts).flatMap(([file, texts]) =>
    Object.entries(texts).map(([ending, text]) => ({
      params: { script: `${/(\w+)\.ts$/.exec(file)?.[1]}${ending}` },
      props: { text },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
