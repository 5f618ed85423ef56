/** Reads a file of the million rows, by the intake or by PapaParse alone; prints what it took. Run by intakeRows. */
import { createReadStream, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readTable } from '../../src/intake/readTable.ts';
import { millionSchema } from './millionTable.ts';

const [file = '', reader = '', encoding = ''] = process.argv.slice(2);
const open = () => createReadStream(file, { highWaterMark: 1 << 18 });
const start = performance.now();
const rows = reader === 'intake' ? await byIntake() : await byPapaParse();
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ rows, seconds, peak: peakMegabytes() }));

async function byIntake(): Promise<number> {
  let count = 0;
  const take = () => (count += 1);
  const { problems } = await readTable({ open }, { file, schema: millionSchema }, { take, again: () => (count = 0) });
  if (problems.length > 0) throw new Error(`invalid table: ${problems[0]?.code}`);
  return count;
}

/** It decodes nothing: it is told the encoding. */
async function byPapaParse(): Promise<number> {
  const decoder = new TextDecoder(encoding);
  const stream = Papa.parse(Papa.NODE_STREAM_INPUT, { header: false });
  let count = 0;
  stream.on('data', () => (count += 1));
  const done = new Promise((resolve) => stream.once('end', resolve));
  for await (const bytes of open()) stream.write(decoder.decode(bytes as Uint8Array, { stream: true }));
  stream.end();
  await done;
  return count - 1;
}

/** Of this program alone: the maximum of getrusage is that of the process that started it, where that was larger. */
function peakMegabytes(): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}
