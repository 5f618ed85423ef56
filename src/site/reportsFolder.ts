import { basename, dirname, join, resolve } from 'node:path';

/** reports/<name> beside data/<name>, absolute: what people decided and wrote for a package, also for `--package .`. */
export function reportsFolder(packageFolder: string): string {
  const folder = resolve(packageFolder);
  return join(dirname(dirname(folder)), 'reports', basename(folder));
}
