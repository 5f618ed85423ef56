import { spawn } from 'node:child_process';

/** Runs a command without its output; gives the seconds it took, and throws with what it said where it fails. */
export async function timedRun(command: string, options: string[], cwd = '.'): Promise<number> {
  const start = performance.now();
  const child = spawn(command, options, { cwd, env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${options.join(' ')} ended with ${code}: ${said.slice(-400)}`);
  return (performance.now() - start) / 1000;
}
