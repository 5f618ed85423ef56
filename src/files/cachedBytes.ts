/** A cache file whose bytes follow their SHA-256, so that a damaged file is made again. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes that are kept in a file after their SHA-256, so that a damaged file is known for what it is. */
const digestLength = 32;

/** What the file keeps; where it is missing or damaged, what `make` gives, which is kept then. */
export async function cachedBytes(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => Buffer.alloc(0));
  const bytes = kept.subarray(digestLength);
  if (digestOf(bytes).equals(kept.subarray(0, digestLength))) return bytes;
  const made = await make();
  await keep(file, made);
  return made;
}

/** A file that is there is whole: it is written under another name first. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  const scratch = join(dirname(file), `.${randomUUID()}`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(scratch, Buffer.concat([digestOf(bytes), bytes]));
    await rename(scratch, file);
  } finally {
    await rm(scratch, { force: true });
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
