import { rm } from 'node:fs/promises';
import type { Row } from './row.ts';
import { timedRun } from './timedRun.ts';

const out = '.work/bench/cold';

/** Without what people take away, and with it. */
export const coldRows: Row[] = [
  coldRow('cold', 'default package, site and all PDFs, empty caches', 40, ['--no-twins']),
  coldRow('twins', 'the same with all workbooks', 60, []),
];

function coldRow(name: string, what: string, seconds: number, options: string[]): Row {
  return {
    name,
    what,
    budget: `<= ${seconds} s on 2 cores`,
    measure: async () => {
      await rm('node_modules/.cache/nianbao', { recursive: true, force: true });
      await rm(out, { recursive: true, force: true });
      const time = await timedRun(process.execPath, ['src/cli/build.ts', '--out', out, ...options]);
      return { text: `${time.toFixed(1)} s`, isHeld: time <= seconds };
    },
  };
}
