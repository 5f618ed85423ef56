/** What the program weighs and how long it takes, beside what it may: a table to read, never a test that fails. */
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { coldRows } from './coldRow.ts';
import { countyRow } from './countyRow.ts';
import { disclosureRows } from './disclosureRows.ts';
import { formatTable } from './formatTable.ts';
import { intakeRows } from './intakeRows.ts';
import { memoryRow } from './memoryRow.ts';
import { pageRows } from './pageRows.ts';
import { pdfRow } from './pdfRow.ts';
import type { Measured, Row } from './row.ts';
import { sourceRow } from './sourceRow.ts';

const rows: Row[] = [
  ...pageRows,
  countyRow,
  pdfRow,
  memoryRow,
  ...coldRows,
  ...intakeRows,
  ...disclosureRows,
  sourceRow,
];

const { only } = new Command('bench')
  .description('measures the budgets of the design')
  .addOption(new Option('--only <row>', 'one row').choices(rows.map(({ name }) => name)))
  .parse()
  .opts<{ only?: string }>();

const lines = [['row', 'what', 'budget', 'measured', 'held']];
for (const row of rows.filter(({ name }) => only === undefined || name === only)) {
  process.stderr.write(`${row.name} …\n`);
  const { text, isHeld } = await row.measure().catch(failure);
  lines.push([row.name, row.what, row.budget, text, isHeld === undefined ? '-' : isHeld ? 'yes' : 'no']);
}
process.stdout.write(`${formatTable(lines)}\n\nNode ${process.version}, ${availableParallelism()} cores\n`);

function failure(error: unknown): Measured {
  return { text: `not measured: ${error instanceof Error ? error.message : String(error)}` };
}
