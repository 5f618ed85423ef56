import type { Language } from '../model/language.ts';

/** One PDF to be made of one built page; paths are relative to the built folder, with '/'. */
export type Publication = {
  edition: string;
  kind: string;
  language: Language;
  page: string;
  pdf: string;
  title: string;
  author: string;
  /** ISO 8601 with offset; a publication without a date has no dates in its PDF. */
  date?: string;
  release: string;
  /** Digest of the released figures. */
  digest: string;
  /** Sheets that it must not exceed: a brief of one page, a briefing of two. */
  mostPages?: number;
  /** Bytes that it must not exceed, where the edition says so. */
  mostBytes?: number;
};
