import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/cell.ts';
import { audit } from '../../../src/release/audit/audit.ts';
import type { AuditCode } from '../../../src/release/audit/problems.ts';
import type { EditionFigures } from '../../../src/release/package/dataPackage.ts';
import type { WithheldFigure } from '../../../src/release/rule/disclosureRule.ts';
import { protect } from '../../../src/release/withhold/protect.ts';
import { emptyModel, place } from '../disclosure/random/model.ts';
import { randomModel } from '../disclosure/random/randomModel.ts';
import { widerModel } from '../disclosure/random/widerModel.ts';
import { seeded } from '../disclosure/random/seeded.ts';
import { writeModel } from '../disclosure/random/writeModel.ts';
import { withFolder } from '../withFolder.ts';
import { packageOf } from './packageOf.ts';

/** What a chooser that forgets something would publish: the figures it leaves, and what it withholds. */
type Forgetful = (one: WithheldFigure) => boolean;

async function findings(
  whole: EditionFigures,
  isForgotten: Forgetful,
  earlier: EditionFigures[] = [],
): Promise<AuditCode[]> {
  const { figures, withheld } = protect(whole.source, whole.figures, earlier);
  const shown = new Map(withheld.filter(isForgotten).map(({ figure }) => [figure.id, figure]));
  const left = withheld.filter((one) => !shown.has(one.figure.id));
  const published = figures.map((one): Figure => shown.get(one.id) ?? one);
  const { findings: found } = await audit({ ...whole, figures: published }, left, earlier);
  return [...new Set(found.map(({ code }) => code))];
}

const nothing: Forgetful = () => false;
const companions: Forgetful = ({ why }) => why === 'companion' || why === 'total' || why === 'follows';
const isPaid: Forgetful = ({ why }) => why === 'paid';
const linkedMoney: Forgetful = ({ why, figure }) => why === 'linked' && figure.key.measure === 'funds';

/** Random packages in which a chooser would have something to forget. */
async function caught(isForgotten: Forgetful): Promise<{ packages: number; caught: number }> {
  const counted = { packages: 0, caught: 0 };
  for (let seed = 1; seed <= 40; seed += 1)
    await withFolder(async (folder) => {
      const model = randomModel(seeded(seed));
      // two parts of two wholes may hide each other without any companion
      if (model.measures.includes('women')) return;
      await writeModel(folder, model);
      const whole = await packageOf(folder);
      if ((await findings(whole, nothing)).length > 0) return;
      if (!protect(whole.source, whole.figures).withheld.some(isForgotten)) return;
      counted.packages += 1;
      if ((await findings(whole, isForgotten)).length > 0) counted.caught += 1;
    });
  return counted;
}

/** One programme in four towns; persons by year and town. */
async function madeUp(
  folder: string,
  version: string,
  persons: Record<number, Record<string, number>>,
): Promise<EditionFigures> {
  const towns = Object.keys(Object.values(persons)[0]!);
  const years = Object.keys(persons).map(Number);
  const atoms = new Map(
    years.flatMap((year) =>
      Object.entries(persons[year]!).map(([town, count]) => [place('persons', 'aid', town, year), count] as const),
    ),
  );
  await writeModel(folder, { ...emptyModel, version, towns, years, atoms });
  return packageOf(folder);
}

describe('the audit', () => {
  it('catches a chooser that forgets companions', { timeout: 60_000 }, async () => {
    const found = await caught(companions);
    expect(found.packages).toBeGreaterThan(10);
    expect(found.caught).toBe(found.packages);
  });

  it('catches a chooser that forgets linked money', { timeout: 60_000 }, async () => {
    const found = await caught(linkedMoney);
    expect(found.packages).toBeGreaterThan(10);
    expect(found.caught).toBe(found.packages);
  });

  it('catches a chooser that forgets money that standards divide', { timeout: 120_000 }, async () => {
    const counted = { packages: 0, caught: 0 };
    for (let seed = 1; seed <= 40; seed += 1)
      await withFolder(async (folder) => {
        const model = widerModel(seeded(seed));
        if (model.paidInFull.length === 0 || model.hasShare) return;
        await writeModel(folder, model);
        const whole = await packageOf(folder);
        if (!protect(whole.source, whole.figures).withheld.some(isPaid)) return;
        if ((await findings(whole, nothing)).includes('withheld-told')) return;
        counted.packages += 1;
        if ((await findings(whole, isPaid)).includes('withheld-told')) counted.caught += 1;
      });
    expect(counted.packages).toBeGreaterThan(5);
    // some of it only closes what averages let guess
    expect(counted.caught / counted.packages).toBeGreaterThan(0.5);
  });

  it('catches a chooser that forgets what an earlier edition withheld', async () => {
    await withFolder(async (folder) => {
      const counts = { east: 3, west: 28, north: 31, south: 20 };
      const first = await madeUp(folder, '1', { 2021: counts });
      const published: EditionFigures = { ...first, figures: protect(first.source, first.figures).figures };
      // with the north small in another year, it is the north that is the companion
      const second = await madeUp(folder, '2', { 2020: { east: 30, west: 28, north: 2, south: 20 }, 2021: counts });
      const forgetful = protect(second.source, second.figures);
      const beside = (withheld: WithheldFigure[]) =>
        withheld
          .filter(({ figure: { year, key } }) => year === '2021' && key.measure === 'persons')
          .map(({ figure }) => figure.key.area);
      expect(beside(protect(first.source, first.figures).withheld)).toEqual(['east', 'west']);
      expect(beside(forgetful.withheld)).toEqual(['east', 'north']);
      const edition = { ...second, figures: forgetful.figures };
      const { findings: found } = await audit(edition, forgetful.withheld, [published]);
      expect(found.map(({ code, figure }) => `${code} ${figure.key.measure} ${figure.key.area}`)).toContain(
        'withheld-opened persons east',
      );
      expect(await findings(second, nothing, [published])).toEqual([]);
    });
  });

  it('finds a count that its published average tells', async () => {
    await withFolder(async (folder) => {
      const model = { ...randomModel(seeded(1)), hasAverage: true, disclosure: {} };
      await writeModel(folder, model);
      const whole = await packageOf(folder);
      expect(await findings(whole, nothing)).toEqual([]);
      expect(await findings(whole, ({ figure }) => figure.key.measure === 'average')).toContain('withheld-linked');
    });
  });
});
