import type { Language } from '../model/language.ts';

/** A published PDF; `file` is relative to the built folder, `size` in bytes. */
export type PublishedFile = {
  file: string;
  pages: number;
  size: number;
  sha256: string;
  edition: string;
  language: Language;
  release: string;
};

/** What was published, and all that decides its bytes besides the pages. */
export type Manifest = {
  files: PublishedFile[];
  browser: { version: string; flags: string[] };
  /** SHA-256 of each face by its PostScript name. */
  faces: Record<string, string>;
};
