/** Runs Astro: compiles the program that draws sites, or serves the pages and reloads them. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type AstroIntegration, build, dev } from 'astro';
import { type Plugin, rolldown } from 'rolldown';
import { folderName } from '../model/address.ts';
import { type Language, languages } from '../model/language.ts';
import { readFrom } from '../publications/readSite.ts';

const root = resolve(import.meta.dirname, '../..');

/** The program that draws sites, in a folder of the project, since its modules resolve packages from there. */
export async function compile(folder: string): Promise<void> {
  const cwd = process.cwd();
  const outside = Object.keys(plain).map((name) => [name, process.env[name]] as const);
  try {
    process.chdir(root);
    setEnvironment(Object.entries(plain));
    await build({
      root,
      outDir: join(folder, 'program'),
      cacheDir: join(folder, 'cache'),
      logLevel: 'error',
      vite: { plugins: [classicScripts] },
    });
  } finally {
    process.chdir(cwd);
    setEnvironment(outside);
  }
}

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** Astro puts these into what it compiles: whoever compiles, it is the same program. */
const plain: Record<string, string | undefined> = {
  ...quiet,
  NODE_ENV: 'production',
  ...Object.fromEntries(
    ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'].map((name) => [name, undefined]),
  ),
};

function setEnvironment(values: (readonly [name: string, value: string | undefined])[]): void {
  for (const [name, value] of values)
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** `cache` is a folder for this site only, so that two packages can be served at once. */
type SiteToServe = { released: string; reports: string; cache: string; port: number };

type ServedSite = {
  /** 'http://localhost:<port>/': the port asked for, or the next one that is free. */
  address: string;
  /** Reads figures and prose again and shows them in every open page. */
  reload: () => void;
  close: () => Promise<void>;
};

/** The site as it would be built, page by page when a browser asks for it. */
export async function serveSite({ released, reports, cache, port }: SiteToServe): Promise<ServedSite> {
  setEnvironment(Object.entries(quiet));
  readFrom({ released, reports, audience: 'all' });
  const started = Promise.withResolvers<Server>();
  const hooks: AstroIntegration['hooks'] = { 'astro:server:setup': ({ server }) => started.resolve(server) };
  const integrations = [{ name: 'server', hooks }];
  const served = await dev({
    root,
    cacheDir: resolve(cache),
    logLevel: 'warn',
    integrations,
    server: { port },
    vite: { plugins: [classicScripts] },
  });
  const { environments, ws } = await started.promise;
  return {
    address: `http://localhost:${served.address.port}/`,
    reload: () => {
      // Drops all modules, so that pages and addresses are made again from what is on disk.
      for (const environment of Object.values(environments)) {
        environment.moduleGraph.invalidateAll();
        if ('runner' in environment) (environment.runner as Runner).evaluatedModules.clear();
      }
      ws.send({ type: 'full-reload' });
    },
    close: () => served.stop(),
  };
}

type Runner = { evaluatedModules: { clear: () => void } };

/** Of the browsers in offices (360, 奇安信, 信创): the syntax of the scripts is that of this one. */
const oldestBrowser = 'chrome86';

type ScriptPlugin = {
  name: string;
  enforce: 'pre';
  load: (this: { addWatchFile: (file: string) => void }, id: string) => Promise<string | undefined>;
};

const ending = '?script';

/**
 * Makes the texts of the bundle the default export of a module that is imported with `?script`: by the ending of its name,
 * one for each language (.zh) where it speaks.
 */
const classicScripts: ScriptPlugin = {
  name: 'classic-scripts',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(ending)) return undefined;
    const input = id.slice(0, -ending.length);
    const [first, ...others] = languages;
    const { code, files } = await bundledScript(input, first);
    for (const file of files) this.addWatchFile(file);
    const isOfWords = files.some((file) => wordFolders.test(file));
    const rest = (isOfWords ? others : []).map(
      async (language) => [endingOf(language), (await bundledScript(input, language)).code] as const,
    );
    const texts = [[isOfWords ? endingOf(first) : '', code] as const, ...(await Promise.all(rest))];
    return `export default ${JSON.stringify(Object.fromEntries(texts))}`;
  },
};

function endingOf(language: Language): string {
  return `.${folderName(language)}`;
}

/** `files` are those that it is made of. */
type BundledScript = { code: string; files: string[] };

async function bundledScript(input: string, spoken: Language): Promise<BundledScript> {
  const plugins = [rawTexts, withoutWordsOf(languages.filter((language) => language !== spoken))];
  const bundle = await rolldown({ input, platform: 'browser', transform: { target: oldestBrowser }, plugins });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  return { code, files: moduleIds };
}

const rawEnding = '?raw';

/** The text of a file that is imported with `?raw`, as pages import it. */
const rawTexts: Plugin = {
  name: 'raw-texts',
  resolveId(source, importer = '') {
    return source.endsWith(rawEnding) ? resolve(dirname(importer), source) : null;
  },
  async load(id) {
    if (!id.endsWith(rawEnding)) return null;
    const text = await readFile(id.slice(0, -rawEnding.length), 'utf8');
    return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' };
  },
};

const wordFolders = new RegExp(`/words/(${languages.map(folderName).join('|')})/`);

/** A page speaks one language: the words of others, a third of a script that speaks, are left out of it. */
function withoutWordsOf(unspoken: Language[]): Plugin {
  const folders = unspoken.map(folderName);
  return {
    name: 'words-of-one-language',
    transform(code, id) {
      const [, folder = ''] = wordFolders.exec(id) ?? [];
      if (!folders.includes(folder)) return null;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return { code: names.map((name) => `export const ${name} = {};`).join('\n'), moduleType: 'js' };
    },
  };
}
