import { spawnSync } from 'node:child_process';
import { encodings, millionTable, type BenchEncoding } from './millionTable.ts';
import type { Row } from './row.ts';

type Run = { rows: number; seconds: number; peak: number };

const leastShare = 0.25;

/** A million rows, read and checked against their schema, beside PapaParse alone that only splits the same file. */
export const intakeRows: Row[] = encodings.map((encoding) => ({
  name: `intake-${encoding}`,
  what: `a million rows in ${encoding}: read in two passes, checked; PapaParse alone`,
  budget: `≥ ${leastShare} × PapaParse`,
  measure: async () => {
    const file = await millionTable(encoding);
    const intake = run(file, 'intake', encoding);
    const alone = run(file, 'papaparse', encoding);
    const share = speed(intake) / speed(alone);
    const text = `${share.toFixed(2)} × PapaParse: ${said(intake)}; PapaParse ${said(alone)}`;
    return { text, isHeld: share >= leastShare };
  },
}));

/** In a process of its own, so that its memory is its own. */
function run(file: string, reader: 'intake' | 'papaparse', encoding: BenchEncoding): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['tests/bench/readMillion.ts', file, reader, encoding],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${reader} ended with ${status}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as Run;
}

function speed({ rows, seconds }: Run): number {
  return rows / seconds;
}

function said(measured: Run): string {
  return `${Math.round(speed(measured)).toLocaleString('en')} rows/s, ${Math.round(measured.peak)} MB`;
}
