/** The scripts of the site: one that sets the size of type before anything is painted, one that answers, one that finds, one for meetings, one that explores. */
import type { APIRoute } from 'astro';
import type { ScriptTexts } from '../../cli/astro.ts';
import { languages } from '../../model/language.ts';
import { folderName } from '../../model/address.ts';

const scripts = import.meta.glob<ScriptTexts>('../../live/{size,live,find,meeting,explorer/explorer}.ts', {
  query: '?script',
  import: 'default',
  eager: true,
});

/** One that speaks is there in each language. */
export function getStaticPaths() {
  return Object.entries(scripts).flatMap(([file, texts]) => {
    const name = /(\w+)\.ts$/.exec(file)?.[1];
    const isOne = new Set(Object.values(texts)).size === 1;
    if (isOne) return [{ params: { script: name }, props: { text: texts[languages[0]] } }];
    return languages.map((language) => ({
      params: { script: `${name}.${folderName(language)}` },
      props: { text: texts[language] },
    }));
  });
}

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
