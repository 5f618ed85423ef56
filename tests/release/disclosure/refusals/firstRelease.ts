import { release } from '../../../../src/release/release.ts';
import { randomModel } from '../random/randomModel.ts';
import { seeded } from '../random/seeded.ts';
import { writeModel } from '../random/writeModel.ts';
import { withGaps } from './withGaps.ts';

/** `told`: codes of disclosure checks that refused it; `share`: of the numbers, how many are withheld. */
export type FirstRelease = { seed: number; isJudged: boolean; isExempted: boolean; told: string[]; share: number };

const isOfDisclosure = (code: string) => /^(?:withheld-(?!zero)|unstated-|period-told|rate-)/.test(code);

/**
 * Of a random package in which some numbers are not available; not judged where something else refuses it. Where an
 * exemption publishes a total that is too small for its parts there is no pattern: the way out is to take it back.
 */
export async function firstRelease(folder: string, seed: number, withExemptions = true): Promise<FirstRelease> {
  const random = seeded(seed);
  const model = randomModel(random);
  const isExempted = withExemptions && 'exemptions' in model.disclosure;
  const disclosure = withExemptions ? model.disclosure : { ...model.disclosure, exemptions: [] };
  await writeModel(folder, { ...model, disclosure });
  await withGaps(folder, random);
  const { files, problems, disclosure: disclosed } = await release(folder);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const told = [...new Set(errors)].filter(isOfDisclosure);
  const isJudged = errors.every(isOfDisclosure);
  const rows = (files.get('figures.csv') ?? '').split('\n').slice(1).filter(Boolean);
  const numbers = rows.filter((row) => !row.includes(',x,')).length;
  return { seed, isJudged, isExempted, told, share: (disclosed?.withheld.length ?? 0) / Math.max(1, numbers) };
}
