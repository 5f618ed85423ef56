/** Which room may import which, and which packages: the table of the house, held. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fileCycles, folderCycles, importsOf, sourceFiles, type Import } from './house/imports.ts';

type Rule = { rooms: string[]; types?: string[]; packages?: string[] };

const rules: Record<string, Rule> = {
  model: { rooms: [] },
  files: { rooms: ['model'], packages: ['proper-lockfile'] },
  words: { rooms: ['model'] },
  sources: { rooms: ['files', 'words', 'model'], packages: ['@duckdb/node-api', 'pg'] },
  intake: { rooms: ['words', 'model'], packages: ['papaparse', 'exceljs', 'fflate', 're2js', 'iconv-lite', 'saxes'] },
  release: { rooms: ['sources', 'intake', 'words', 'files', 'model'], packages: ['highs', 'ajv'] },
  draft: { rooms: ['sources', 'intake', 'words', 'files', 'model'], packages: ['@inquirer/prompts', 'exceljs'] },
  figures: { rooms: ['intake', 'model'] },
  // the release calendar is a table that an office saves, so it is read as intake reads one
  editions: { rooms: ['intake', 'model'], packages: ['markdown-it'] },
  narrative: { rooms: ['figures', 'editions', 'words', 'model'] },
  tables: { rooms: ['narrative', 'figures', 'words', 'model'] },
  charts: { rooms: ['words', 'model'], packages: ['@observablehq/plot', 'd3'] },
  site: { rooms: ['tables', 'narrative', 'figures', 'words', 'model'], packages: ['pinyin-pro'] },
  publications: {
    rooms: ['tables', 'narrative', 'editions', 'figures', 'words', 'model', 'charts'],
    packages: ['docx', 'exceljs', 'fflate'],
  },
  components: {
    rooms: ['charts', 'words', 'model', 'styles', 'assets'],
    types: ['site', 'publications'],
    packages: ['astro', 'linkedom', 'qr'],
  },
  layouts: {
    rooms: ['components', 'charts', 'words', 'model', 'styles', 'assets'],
    types: ['site', 'publications'],
    packages: ['astro'],
  },
  pages: {
    rooms: ['site', 'publications', 'components', 'layouts', 'charts', 'words', 'styles', 'assets'],
    packages: ['astro'],
  },
  publish: {
    rooms: ['model', 'words', 'files', 'figures'],
    packages: [
      'puppeteer',
      'fontkitten',
      'sirv',
      'tar-stream',
      '@sparticuz/chromium',
      'subset-font',
      '@expo-google-fonts/noto-sans-sc',
      '@expo-google-fonts/noto-serif-sc',
      '@cantoo/pdf-lib',
      'pdfjs-dist',
      'fast-png',
    ],
  },
  cli: {
    rooms: [
      'release',
      'draft',
      'publish',
      'publications',
      'site',
      'components',
      'tables',
      'narrative',
      'editions',
      'figures',
      'sources',
      'intake',
      'words',
      'files',
      'model',
    ],
    packages: ['astro', 'rolldown', 'commander', 'listr2', 'linkedom'],
  },
  live: { rooms: ['components', 'charts', 'tables', 'narrative', 'figures', 'words', 'model', 'styles'] },
  styles: { rooms: [] },
  assets: { rooms: [] },
};
/** Rooms that compute and ask nothing of the machine; charts are drawn in a browser too. */
const pureRooms = ['model', 'intake', 'words', 'narrative', 'tables', 'site', 'charts'];

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const local = imports.filter(({ target }) => target.startsWith('src/'));

function room(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function ruleOf(file: string): Rule {
  const rule = rules[room(file) ?? ''];
  if (rule === undefined) throw new Error(`unknown room: ${file}`);
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

  test.each([...new Set(files.map((file) => room(file) ?? ''))].toSorted())(
    '%s imports only the rooms it may',
    (name) => {
      const wrong = local.filter(({ file, target, isType }) => {
        const other = room(target);
        if (room(file) !== name || other === room(file)) return false;
        const { rooms, types = [] } = ruleOf(file);
        return !(other !== undefined && (rooms.includes(other) || (isType && types.includes(other))));
      });
      expect(wrong.map(say)).toEqual([]);
    },
  );

  it('gives each room only its packages', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target.startsWith('src/') || target.startsWith('node:')) return false;
      return !(ruleOf(file).packages ?? []).includes(packageName(target));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps the machine out of the rooms that compute', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('node:') && pureRooms.includes(room(file) ?? ''),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('sends to browsers nothing that reads tables, editions or the machine', () => {
    const values = Map.groupBy(
      imports.filter(({ isType }) => !isType),
      ({ file }) => file,
    );
    const reached = new Set(files.filter((file) => room(file) === 'live'));
    for (const file of reached) for (const { target } of values.get(file) ?? []) reached.add(target);
    const wrong = [...reached].filter((target) =>
      /^node:|^src\/(intake|editions|release|publish|publications|site|files)\/|^(linkedom|pinyin-pro|papaparse)/.test(
        target,
      ),
    );
    expect(reached).toContain('src/charts/kinds/lineCharts.ts');
    expect(wrong).toEqual([]);
  });

  it('has no cycle of files', () => {
    expect(fileCycles(local)).toEqual([]);
  });

  it('has rooms inside rooms that look one way only', () => {
    expect(folderCycles(files, local)).toEqual([]);
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
