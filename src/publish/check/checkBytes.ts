import type { Finding } from '../finding.ts';

/** In bytes: the faces, and what a page may add. */
const [faces, perPage] = [300_000, 125_000];

/** A PDF is small enough to be sent. */
export function checkBytes(bytes: number, pages: number): Finding[] {
  const most = faces + perPage * pages;
  return bytes <= most ? [] : [{ code: 'bytes-exceeded', read: String(bytes), expected: `≤ ${most}` }];
}
