import { basename, dirname, join } from 'node:path';

/** reports/<name> beside data/<name>: what people decided and wrote for a package. */
export function reportsFolder(packageFolder: string): string {
  return join(dirname(dirname(packageFolder)), 'reports', basename(packageFolder));
}
