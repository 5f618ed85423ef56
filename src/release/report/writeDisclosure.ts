import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunDisclosure } from './disclosed.ts';
import { formatDisclosure } from './formatDisclosure.ts';
import { readStyle } from './readStyle.ts';
import { staffFolder } from './staffFolder.ts';
import { writeWhole } from './writeWhole.ts';

/** Writes disclosure.html beside the report; tells where it is. */
export async function writeDisclosure(disclosed: RunDisclosure, staff: string): Promise<string> {
  const page = path.join(staffFolder(staff, disclosed.folder), 'disclosure.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeWhole(page, [formatDisclosure(disclosed, await readStyle('disclosure.css'))]);
  return page;
}
