import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Opens each file in LibreOffice, without a window and with a profile of its own, and saves it in another folder. */
export async function saveAgain(files: string[], format: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const profile = pathToFileURL(path.resolve(folder, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
  await run('soffice', [...options, '--convert-to', format, '--outdir', folder, ...files], { timeout: 240_000 });
}
