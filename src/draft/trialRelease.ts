/** A trial release of a package into a scratch folder, and the problems that it prints. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '../model/language.ts';

const releaseCommand = path.join(import.meta.dirname, '../cli/release.ts');

/** What a release of the package says, into a folder that is thrown away: a draft that is done can be released. */
export async function trialRelease(folder: string, language: Language): Promise<{ isDone: boolean; said: string[] }> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'draft-'));
  const out = path.join(scratch, 'released');
  const staff = path.join(scratch, 'staff');
  const options = ['--package', folder, '--out', out, '--staff', staff, '--lang', language];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [releaseCommand, ...options]);
    return { isDone: true, said: problemsIn(stderr) };
  } catch (error) {
    return { isDone: false, said: problemsIn((error as { stderr?: string }).stderr ?? String(error)) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** All but the last three lines, which tell how the run ended and where its two pages for the staff are: they are thrown away too. */
function problemsIn(text: string): string[] {
  return text.trimEnd().split('\n').slice(0, -3);
}
