import type { Released } from '../../../../src/release/write/history.ts';

/**
 * Two releases of packages that differ only where they withhold: by what a reader could tell which is which, however small.
 * Names of files, their order, and every byte of them, the digest in release.json too.
 */
export function bytes(one: Released, other: Released): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const differing = names.filter((name) => one.get(name) !== other.get(name)).map((name) => `bytes: ${name} differs`);
  const isInOrder = [...one.keys()].join('\n') === [...other.keys()].join('\n');
  return isInOrder ? differing : [...differing, 'bytes: the files are in another order'];
}
