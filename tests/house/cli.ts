/** The size and the order of src in a few figures, each with the bound that `npm run check` holds it to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { fileCycles, folderCycles, importsOf, sourceFiles } from './imports.ts';

/** A figure of the house; `isKept` says whether it is within its bound. */
type Row = { name: string; value: string; bound?: string; isKept?: boolean };

/** Registries: one file each of many like things, however many there are. */
const registries = ['src/release/check'];
const fewLines = 20;
/** A file is a concept, not a fragment. */
const mostFiles = 450;

const files = sourceFiles();
const imports = files.flatMap(importsOf).filter(({ target }) => target.startsWith('src/'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const lengths = files.map((file) => linesOf(texts.get(file) ?? '')).toSorted((a, b) => a - b);
const lines = lengths.reduce((sum, length) => sum + length, 0);

const rows: Row[] = [
  atMost('files', files.length, mostFiles),
  { name: 'lines', value: String(lines) },
  atLeast('median lines of a file', quantile(0.5), 60),
  { name: '90th percentile of lines', value: String(quantile(0.9)) },
  atMost('longest file', lengths.at(-1) ?? 0, 250),
  atMost(
    `files of ${fewLines} lines or less, %`,
    percent(lengths.filter((length) => length <= fewLines).length, files.length),
    10,
  ),
  atMost('lines of imports, %', percent(importLines(), lines), 7),
  atMost('largest flat folder', largestFolder(), 40),
  none('exported names defined twice', exportedTwice()),
  none('cycles of files', fileCycles(imports)),
  none('cycles of folders, at any depth', folderCycles(files, imports)),
  { name: 'nodes of the syntax tree', value: String(syntaxNodes()) },
];

for (const { name, value, bound, isKept = true } of rows)
  process.stdout.write(
    `${isKept ? ' ' : '✗'} ${name.padEnd(36)} ${value.padStart(7)}${bound === undefined ? '' : `   ${bound}`}\n`,
  );
process.exitCode = rows.every(({ isKept = true }) => isKept) ? 0 : 1;

function atMost(name: string, value: number, bound: number): Row {
  return { name, value: String(value), bound: `at most ${bound}`, isKept: value <= bound };
}

function atLeast(name: string, value: number, bound: number): Row {
  return { name, value: String(value), bound: `at least ${bound}`, isKept: value >= bound };
}

function none(name: string, items: string[]): Row {
  return {
    name,
    value: String(items.length),
    bound: ['none', ...items.slice(0, 8)].join('\n    '),
    isKept: items.length === 0,
  };
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

function quantile(share: number): number {
  return lengths[Math.floor(share * lengths.length)] ?? 0;
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

function importLines(): number {
  const statements = [...texts.values()].flatMap((text) => text.match(/^import\b[^;]*;$/gm) ?? []);
  return statements.reduce((sum, statement) => sum + linesOf(statement) + 1, 0);
}

function largestFolder(): number {
  const folders = Map.groupBy(files, (file) => path.posix.dirname(file));
  const sizes = [...folders].filter(([folder]) => !registries.includes(folder)).map(([, inside]) => inside.length);
  return Math.max(...sizes);
}

/** Pages are exempt: the framework asks for their names. */
function exportedTwice(): string[] {
  const declaration = /^export (?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm;
  const names = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/pages/'))
    .flatMap((file) => [...(texts.get(file) ?? '').matchAll(declaration)].map(([, name = '']) => ({ name, file })));
  return [...Map.groupBy(names, ({ name }) => name)]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`);
}

/** Of the TypeScript files: wider lines and joined strangers do not change it. */
function syntaxNodes(): number {
  const count = (node: ts.Node): number => {
    let nodes = 1;
    ts.forEachChild(node, (child) => {
      nodes += count(child);
    });
    return nodes;
  };
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => count(ts.createSourceFile(file, texts.get(file) ?? '', ts.ScriptTarget.Latest)))
    .reduce((sum, nodes) => sum + nodes, 0);
}
