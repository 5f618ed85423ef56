import { spawnSync } from 'node:child_process';
import type { PatternCell } from '../../src/release/withhold/companions.ts';
import { companions } from '../../src/release/withhold/companions.ts';
import { seeded, whole } from '../release/disclosure/random/seeded.ts';
import { tableOf } from '../release/disclosure/tableOf.ts';
import { withMargins } from '../release/disclosure/withMargins.ts';
import { optimum } from './optimum.ts';
import type { Row } from './row.ts';

export const disclosureRows: Row[] = [
  {
    name: 'companions',
    what: 'figures withheld beside small counts, against the optimum: 50 tables of 3–5 kinds, 4–7 areas',
    budget: '-',
    measure: async () => {
      const counted = { tables: 0, own: 0, chosen: 0, least: 0 };
      for (let seed = 1; counted.tables < 50; seed += 1) {
        const { cells, lines } = randomTable(seed);
        const { withheld, unprotected } = companions(cells, lines);
        const least = unprotected.length > 0 ? undefined : await optimum(cells, lines);
        if (least === undefined || least === 0) continue;
        counted.tables += 1;
        counted.least += least;
        const own = cells.filter(({ hides }) => hides);
        counted.own += own.length;
        counted.chosen += cost(cells.filter(({ id, hides }) => withheld.has(id) && !hides));
      }
      const { own, chosen, least } = counted;
      const all = ((own + chosen) / (own + least)).toFixed(2);
      return {
        text: `${own} small, beside them ${chosen} against ${least}: ${(chosen / least).toFixed(2)} x; in all ${all} x`,
      };
    },
  },
  {
    name: 'audit',
    what: '100 areas, 20 programmes, 10 years, 3 measures: companions chosen, every interval computed',
    budget: '-',
    measure: () => Promise.resolve({ text: said(auditLarge()) }),
  },
];

type Audited = { cells: number; withheld: number; open: number; choosing: number; auditing: number; peak: number };

function auditLarge(): Audited {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tests/bench/auditLarge.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`audit ended with ${status}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as Audited;
}

function said({ cells, withheld, open, choosing, auditing, peak }: Audited): string {
  const counts = `${withheld.toLocaleString('en')} of ${cells.toLocaleString('en')} withheld, ${open} open`;
  return `${counts}; chosen in ${choosing.toFixed(1)} s, audited in ${auditing.toFixed(1)} s, ${Math.round(peak)} MB`;
}

/** Counts of which a quarter are small and a tenth nothing. */
function randomTable(seed: number) {
  const random = seeded(seed);
  const height = whole(random, 3, 5);
  const width = whole(random, 4, 7);
  const count = () => {
    const kind = random();
    return kind < 0.1 ? 0 : kind < 0.3 ? whole(random, 1, 4) : whole(random, 5, 300);
  };
  return tableOf(withMargins(Array.from({ length: height }, () => Array.from({ length: width }, count))));
}

function cost(cells: PatternCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.cost, 0);
}
