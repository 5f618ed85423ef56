import { resolve } from 'node:path';

/** Tells the pages, which the framework calls, where to read: the released figures and what was written. */
export function rememberFolders({ released, reports }: { released: string; reports: string }): void {
  process.env['NIANBAO_RELEASED'] = resolve(released);
  process.env['NIANBAO_REPORTS'] = resolve(reports);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}
