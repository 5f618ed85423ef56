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
  /** Digest of the released figures. */
  released: string;
  /** Files of the site that its page asks for. */
  asks: string[];
  /** SHA-256 of all that decides its bytes (`inputsDigest`): where it is the same, the PDF need not be printed again. */
  inputs: string;
};

/** What was published, and all that decides its bytes besides the pages. */
export type Manifest = {
  files: PublishedFile[];
  browser: { version: string; flags: string[] };
  /** SHA-256 of each face by its PostScript name. */
  faces: Record<string, string>;
};
