/** The files of src and what they import, read as text; and folders that import each other. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Import = { file: string; target: string; isType: boolean };

/** Paths from the root of the project, with slashes. */
export function sourceFiles(): string[] {
  return globSync('src/*/**/*.{ts,astro,mjs}')
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

/** Every import of a file, also those of a type alone and those made at run time; one of src by its path. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\b(import)\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...dynamic].map(([, type, target = '']) => ({
    file,
    isType: type?.trim() === 'type',
    target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target.replace(/\?raw$/, '')) : target,
  }));
}

/** Files that import each other at any remove, one line a circle. */
export function fileCycles(imports: Import[]): string[] {
  return cycles(imports.map(({ file, target }) => ({ from: file, to: target })));
}

/** Folders of one folder that import each other, at any depth; the files that lie in the folder itself count as one. */
export function folderCycles(files: string[], imports: Import[]): string[] {
  const folders = new Set(files.flatMap(ancestors));
  return [...folders].flatMap((folder) => {
    const edges = imports.flatMap(({ file, target }) => {
      const from = partOf(folder, file);
      const to = partOf(folder, target);
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
    return cycles(edges).map((cycle) => `${folder}: ${cycle}`);
  });
}

/** Folders that a file is in, the deepest first: src/a/b, src/a and src. */
function ancestors(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...ancestors(folder)];
}

function partOf(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const [first = '', ...rest] = file.slice(folder.length + 1).split('/');
  return rest.length === 0 ? 'its files' : first;
}

function cycles(edges: { from: string; to: string }[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const visited = new Set<string>();
  const visit = (name: string, trail: string[]): string[] => {
    if (trail.includes(name)) return [[...trail.slice(trail.indexOf(name)), name].join(' → ')];
    if (visited.has(name)) return [];
    const circles = (next.get(name) ?? []).flatMap(({ to }) => visit(to, [...trail, name]));
    visited.add(name);
    return circles;
  };
  return [...next.keys()].flatMap((name) => visit(name, []));
}
