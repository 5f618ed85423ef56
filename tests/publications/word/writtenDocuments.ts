import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Language } from '../../../src/model/language.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import { plannedDocuments } from '../../../src/publications/word/documents.ts';
import { picturesOf, type WordView } from '../../../src/publications/word/wordView.ts';
import { writeDocument } from '../../../src/publications/word/writeDocument.ts';

export const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Of a package of this repository, by the code of the edition. */
export async function viewOf(name: string, edition: string, language: Language): Promise<WordView> {
  const site = await readSite(`data/${name}/released`, `reports/${name}`);
  return plannedDocuments(site)
    .find((planned) => planned.edition === edition && planned.language === language)!
    .view(document);
}

/** With a pixel for each picture. */
export function written(view: WordView): Promise<Uint8Array> {
  const pictures = picturesOf(view).map(({ id }) => [id, { bytes: pixel, width: 588, height: 200 }] as const);
  return writeDocument(view, new Map(pictures));
}

export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** The file with another body. */
export function edited(bytes: Uint8Array, change: (body: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml']!);
  const changed = change(body);
  if (changed === body) throw new Error('nothing was changed');
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}
