import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseContent } from '../model/releaseContent.ts';

const stampFile = 'release.json';

/** Whether a release still has the digest that it was given; only its line ends may have become those of Windows. */
export async function isAsReleased(folder: string): Promise<boolean> {
  const { digest } = JSON.parse(await readFile(join(folder, stampFile), 'utf8')) as { digest: string };
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name) && name !== stampFile);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const digestOf = (change: (text: string) => string) =>
    createHash('sha256')
      .update(releaseContent(new Map(names.map((name, index) => [name, change(texts[index]!)]))))
      .digest('hex');
  return digestOf((text) => text) === digest || digestOf((text) => text.replaceAll('\r\n', '\n')) === digest;
}
