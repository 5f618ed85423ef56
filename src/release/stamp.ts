export const stampFile = 'release.json';

/**
 * What release.json says: the id is the version of the package, `digest` that of everything else that is released,
 * `previous` the id of the release that stood before. The digest does not depend on `previous`: the same content has
 * the same digest, whatever it replaced.
 */
export type Stamp = { id: string; digest: string; previous?: string };

export function formatStamp({ id, digest, previous }: Stamp): string {
  return `${JSON.stringify({ id, digest, previous }, undefined, 2)}\n`;
}

/** Undefined for a text that is no stamp. */
export function parseStamp(text: string): Stamp | undefined {
  try {
    const { id, digest, previous } = JSON.parse(text) as Partial<Stamp>;
    return typeof id === 'string' && typeof digest === 'string' ? { id, digest, previous } : undefined;
  } catch {
    return undefined;
  }
}
