import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from './manifest.ts';

/** A built folder and the PDFs that its manifest names. */
export type Previous = { folder: string; files: PublishedFile[] };

/** What an earlier run published; nothing where there is no manifest, or one that cannot be read. */
export async function readPrevious(folder: string): Promise<Previous> {
  const text = await readFile(join(folder, 'reports', 'manifest.json'), 'utf8').catch(() => '{}');
  return { folder, files: filesOf(text).filter(isRow) };
}

function filesOf(text: string): unknown[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}

function isRow(value: unknown): value is PublishedFile {
  const { file, sha256, inputs, pages, asks } = value as Partial<PublishedFile>;
  const isNamed = [file, sha256, inputs].every((text) => typeof text === 'string');
  return isNamed && Number.isInteger(pages) && Array.isArray(asks) && asks.every((path) => typeof path === 'string');
}
