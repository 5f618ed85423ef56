/** A trial release of a package into a scratch folder, and the problems that it prints. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '../model/language.ts';

/** `command` is the file of the release command. */
export async function trialRelease(
  command: string,
  folder: string,
  language: Language,
): Promise<{ isDone: boolean; lines: string[] }> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'draft-'));
  const out = path.join(scratch, 'released');
  const staff = path.join(scratch, 'staff');
  const options = ['--package', folder, '--out', out, '--staff', staff, '--lang', language];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [command, ...options]);
    return { isDone: true, lines: problemsIn(stderr) };
  } catch (error) {
    return { isDone: false, lines: problemsIn((error as { stderr?: string }).stderr ?? String(error)) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The last three lines are the outcome and two pages for the staff, which are deleted here. */
function problemsIn(text: string): string[] {
  return text.trimEnd().split('\n').slice(0, -3);
}
