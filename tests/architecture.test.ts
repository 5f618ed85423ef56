/** Which room may import which, and which packages: the table of the house, held. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';

type Import = { file: string; target: string; isType: boolean };
type Rule = { rooms: string[]; types?: string[]; packages?: string[] };

const rules: Record<string, Rule> = {
  model: { rooms: [] },
  table: { rooms: ['model'], packages: ['papaparse', 'exceljs'] },
  files: { rooms: ['model'], packages: ['proper-lockfile'] },
  release: { rooms: ['table', 'files', 'terminal', 'i18n', 'model'], packages: ['highs'] },
  draft: { rooms: ['table', 'terminal', 'i18n', 'model'], packages: ['@inquirer/prompts', 'exceljs'] },
  editions: { rooms: ['model'], packages: ['markdown-it'] },
  figures: { rooms: ['table', 'model'] },
  i18n: { rooms: ['model'] },
  terminal: { rooms: ['i18n', 'model'], packages: ['commander', 'listr2'] },
  narrative: { rooms: ['figures', 'editions', 'i18n', 'model'] },
  charts: { rooms: ['i18n', 'model'], packages: ['@observablehq/plot', 'd3', 'linkedom'] },
  views: { rooms: ['figures', 'narrative', 'editions', 'i18n', 'model'] },
  components: { rooms: ['charts', 'i18n', 'model', 'styles', 'assets'], types: ['views'], packages: ['astro'] },
  layouts: {
    rooms: ['components', 'charts', 'i18n', 'model', 'styles', 'assets'],
    types: ['views'],
    packages: ['astro'],
  },
  pages: { rooms: ['views', 'components', 'layouts', 'charts', 'i18n', 'styles', 'assets'], packages: ['astro'] },
  site: { rooms: ['files', 'terminal', 'i18n', 'model'], packages: ['astro'] },
  publish: {
    rooms: ['model', 'files', 'i18n', 'terminal', 'editions', 'figures'],
    packages: [
      'listr2',
      'puppeteer',
      '@sparticuz/chromium',
      'subset-font',
      '@expo-google-fonts/noto-sans-sc',
      '@expo-google-fonts/noto-serif-sc',
      '@cantoo/pdf-lib',
      'pdfjs-dist',
    ],
  },
  styles: { rooms: [] },
  assets: { rooms: [] },
};
/** src/*.ts: the commands that run the programs one after another. */
const commands: Rule = {
  rooms: [
    ...[
      'release',
      'site',
      'publish',
      'narrative',
      'editions',
      'figures',
      'table',
      'files',
      'terminal',
      'i18n',
      'model',
    ],
  ],
};
const forCommandLines = ['commander', 'listr2'];
/** The files that a script of package.json runs. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commandLines = Object.values(scripts).map((script) => script.replace(/^node /, ''));
/** Rooms that compute and ask nothing of the machine; charts are drawn in a browser too. */
const pureRooms = ['model', 'table', 'i18n', 'narrative', 'charts'];

const files = globSync('src/**/*.{ts,astro}').map((file) => file.split(path.sep).join('/'));
const imports = files.flatMap(importsOf);
const local = imports.filter(({ target }) => target.startsWith('src/'));

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\b(import)\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...dynamic].map(([, type, target = '']) => ({
    file,
    isType: type?.trim() === 'type',
    target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target.replace(/\?raw$/, '')) : target,
  }));
}

function room(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function ruleOf(file: string): Rule {
  const name = room(file);
  const rule = name === undefined ? commands : rules[name];
  if (rule === undefined) throw new Error(`unknown room: ${name}`);
  return rule;
}

function packageName(target: string): string {
  return target.replace(/^astro:.*/, 'astro').match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? target;
}

const say = ({ file, target }: Import): string => `${file} imports ${target}`;

describe('the house', () => {
  it('is found by this test', () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test.each([...new Set(files.map((file) => room(file) ?? 'commands'))].toSorted())(
    '%s imports only the rooms it may',
    (name) => {
      const wrong = local.filter(({ file, target, isType }) => {
        const other = room(target);
        if ((room(file) ?? 'commands') !== name || other === room(file)) return false;
        const { rooms, types = [] } = ruleOf(file);
        return !(other !== undefined && (rooms.includes(other) || (isType && types.includes(other))));
      });
      expect(wrong.map(say)).toEqual([]);
    },
  );

  it('gives each room only its packages', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target.startsWith('src/') || target.startsWith('node:')) return false;
      const isCommandLine = commandLines.includes(file);
      const allowed = [...(ruleOf(file).packages ?? []), ...(isCommandLine ? forCommandLines : [])];
      return !allowed.includes(packageName(target));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps the machine out of the rooms that compute', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && pureRooms.includes(room(file) ?? ''),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('has no cycle of files', () => {
    const next = Map.groupBy(local, ({ file }) => file);
    const done = new Set<string>();
    const visit = (file: string, trail: string[]): string[] => {
      if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const found = (next.get(file) ?? []).flatMap(({ target }) => visit(target, [...trail, file]));
      done.add(file);
      return found;
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('names every import by the file that is there', () => {
    expect(local.filter(({ target }) => !existsSync(target)).map(say)).toEqual([]);
  });
});

describe('what a package says stays in the package', () => {
  type Descriptor = { resources: { name: string; path: string }[]; nianbao: { roles: { facts: string[] } } };
  const packages = globSync('data/*/datapackage.json').map((file) => ({
    folder: path.dirname(file),
    descriptor: JSON.parse(readFileSync(file, 'utf8')) as Descriptor,
  }));

  it('outside release, no file names a raw table', () => {
    const raw = packages.flatMap(({ descriptor: { resources, nianbao } }) =>
      resources.filter(({ name }) => nianbao.roles.facts.includes(name)).map((resource) => resource.path),
    );
    const outside = files.filter((file) => room(file) !== 'release');
    const naming = outside.filter((file) => raw.some((name) => readFileSync(file, 'utf8').includes(name)));
    expect(raw.length).toBeGreaterThan(0);
    expect(naming).toEqual([]);
  });

  it('no file knows a programme or an area', () => {
    const codes = packages.flatMap(({ folder }) =>
      ['programmes', 'areas'].flatMap((list) => firstCells(path.join(folder, 'released', `${list}.csv`))),
    );
    const naming = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return codes
        .filter((code) => new RegExp(`['"\`]${code}['"\`]`).test(text))
        .map((code) => `${file} names ${code}`);
    });
    expect(codes.length).toBeGreaterThan(0);
    expect(naming).toEqual([]);
  });
});

function firstCells(file: string): string[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(',')[0] ?? '');
}
