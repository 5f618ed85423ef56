import { readSite } from './readSite.ts';
import type { Site } from './page.ts';

let site: Promise<Site> | undefined;

/** The site that this run builds, read once: the conductor names its folders in the environment. */
export function currentSite(): Promise<Site> {
  return (site ??= readSite(folder('NIANBAO_RELEASED'), folder('NIANBAO_REPORTS')));
}

/** Where the released files of this run are. */
export function releasedFolder(): string {
  return folder('NIANBAO_RELEASED');
}

function folder(name: string): string {
  const path = process.env[name];
  if (path === undefined) throw new Error(`missing environment: ${name}`);
  return path;
}
