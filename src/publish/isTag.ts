import type { Kid, Tag } from './structure.ts';

export function isTag(kid: Kid): kid is Tag {
  return 'role' in kid;
}
