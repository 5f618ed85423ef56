import { join } from 'node:path';
import { readIfThere } from '../files/readIfThere.ts';
import type { PublishedFile } from './manifest.ts';

/** A built folder and the PDFs that its manifest names. */
export type Previous = { folder: string; files: PublishedFile[] };

/** What an earlier run published; nothing where there is no manifest, or one that is not well formed. */
export async function readPrevious(folder: string): Promise<Previous> {
  const bytes = await readIfThere(join(folder, 'reports', 'manifest.json'));
  return { folder, files: filesOf(bytes?.toString('utf8') ?? '{}').filter(isRow) };
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
