import { rm } from 'node:fs/promises';
import { swapFolders, workFolder } from './swapFolders.ts';

/**
 * `make` fills a folder beside `site` and answers with an exit code; with one of `takes` the folder takes the place of
 * `site`, with any other what stands there stays untouched. No other run may work on it.
 */
export async function swapIn(
  site: string,
  takes: number[],
  make: (folder: string) => Promise<number>,
): Promise<number> {
  const folder = workFolder(site);
  try {
    await rm(folder, { recursive: true, force: true });
    const code = await make(folder);
    if (takes.includes(code)) await swapFolders(folder, site);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
