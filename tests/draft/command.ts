import { spawnSync } from 'node:child_process';

/** Runs a command of the room as where nobody sits at a terminal. */
export function command(name: 'new' | 'template', ...options: string[]): { status: number | null; lines: string[] } {
  const { status, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`, ...options], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}
