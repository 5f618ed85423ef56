/**
 * Withholds and audits 100 areas, 20 programmes (four with three kinds each), ten years and three measures; prints what it
 * took. Run by disclosureRows, in a process of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit } from '../../src/release/audit/audit.ts';
import { protect } from '../../src/release/withhold/protect.ts';
import { packageOf } from '../release/audit/packageOf.ts';
import { emptyModel, type Model } from '../release/disclosure/random/model.ts';
import { addYear } from '../release/disclosure/random/randomModel.ts';
import { seeded } from '../release/disclosure/random/seeded.ts';
import { writeModel } from '../release/disclosure/random/writeModel.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
try {
  await writeModel(folder, large());
  const whole = await packageOf(folder);
  const start = performance.now();
  const { figures, withheld, unprotected } = protect(whole.source, whole.figures);
  const chosen = performance.now();
  const { findings } = await audit({ ...whole, figures }, withheld);
  const done = performance.now();
  const counted = { cells: figures.length, withheld: withheld.length, open: unprotected.length + findings.length };
  const seconds = { choosing: (chosen - start) / 1000, auditing: (done - chosen) / 1000 };
  process.stdout.write(JSON.stringify({ ...counted, ...seconds, peak: process.resourceUsage().maxRSS / 1024 }));
} finally {
  await rm(folder, { recursive: true, force: true });
}

function large(): Model {
  const codes = Array.from({ length: 8 }, (_, index) => `programme${index + 1}`);
  const kinds = codes.slice(0, 4).flatMap((parent) => [1, 2, 3].map((kind) => ({ code: `${parent}-${kind}`, parent })));
  const model: Model = {
    ...emptyModel,
    towns: Array.from({ length: 100 }, (_, index) => `area${index + 1}`),
    programmes: [...codes.map((code) => ({ code })), ...kinds],
    years: Array.from({ length: 10 }, (_, index) => 2012 + index),
    measures: ['persons', 'households', 'funds'],
    givesParents: true,
    atoms: new Map(),
  };
  const random = seeded(1);
  for (const year of model.years) addYear(model, random, year);
  return model;
}
