import type { StringKey } from '../i18n/strings.ts';

const keys: Record<string, StringKey> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.closed',
  EACCES: 'disk.closed',
  EPERM: 'disk.closed',
};

/** The words for an error of the machine, a full disk or a folder that may not be written; undefined for any other. */
export function diskFailure(error: unknown): StringKey | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  return keys[code] ?? diskFailure(error.cause);
}
