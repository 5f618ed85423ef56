/** Bundles what runs in a reader's browser: each entry as one classic script, which also works from a folder. */
import { rolldown } from 'rolldown';

/** Of the browsers in offices (360, 奇安信, 信创): the syntax of the scripts is that of this one. */
const oldestBrowser = 'chrome86';

type ScriptPlugin = {
  name: string;
  enforce: 'pre';
  load: (this: { addWatchFile: (file: string) => void }, id: string) => Promise<string | undefined>;
};

const ending = '?script';

/** Makes the text of the bundle the default export of a module that is imported with `?script`. */
export function classicScripts(): ScriptPlugin {
  return {
    name: 'classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(ending)) return undefined;
      const { code, files } = await bundledScript(id.slice(0, -ending.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/** `files` are those that it is made of. */
type BundledScript = { code: string; files: string[] };

export async function bundledScript(input: string): Promise<BundledScript> {
  const bundle = await rolldown({ input, platform: 'browser', transform: { target: oldestBrowser } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  return { code, files: moduleIds };
}
