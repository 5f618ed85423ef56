import { readSite } from './readSite.ts';
import type { Site } from './page.ts';

let runSite: Promise<Site> | undefined;

/** The site that this run builds, read once: the conductor names its folders in the environment. */
export function currentSite(): Promise<Site> {
  return (runSite ??= readSite(environmentFolder('NIANBAO_RELEASED'), environmentFolder('NIANBAO_REPORTS')));
}

/** Where the released files of this run are. */
export function releasedFolder(): string {
  return environmentFolder('NIANBAO_RELEASED');
}

function environmentFolder(name: string): string {
  const path = process.env[name];
  if (path === undefined) throw new Error(`missing environment: ${name}`);
  return path;
}
