import { rm } from 'node:fs/promises';
import type { Row } from './row.ts';
import { timedRun } from './timedRun.ts';

const out = '.work/bench/cold';

export const coldRow: Row = {
  name: 'cold',
  what: 'default package, site and all PDFs, empty caches',
  budget: '<= 40 s on 2 cores',
  measure: async () => {
    await rm('node_modules/.cache/nianbao', { recursive: true, force: true });
    await rm(out, { recursive: true, force: true });
    const time = await timedRun(process.execPath, ['src/cli/build.ts', '--out', out]);
    return { text: `${time.toFixed(1)} s`, isHeld: time <= 40 };
  },
};
