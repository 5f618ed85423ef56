/**
 * What an office without a program publishes: small counts are blanked and nothing else, neither others beside them nor their
 * money, averages, parts and totals, and nobody looks at what was published before.
 */
import type { Model } from '../random/model.ts';
import { releaseModel } from '../random/releaseModel.ts';
import { isQuantity, isMoney, stepsOf } from './view.ts';
import { placeOfRow, type Edition, type Row } from './edition.ts';
import { parseEdition } from './readEditions.ts';
import { thresholdOf } from './thresholdOf.ts';

export async function naiveEdition(folder: string, model: Model): Promise<Edition> {
  const bare = {
    ...model,
    disclosure: { threshold: 1, unlinked: ['beds'].filter((code) => model.measures.includes(code)) },
  };
  const edition = parseEdition(await releaseModel(folder, bare));
  const own: Edition = { ...edition, description: { ...edition.description, disclosure: model.disclosure } };
  return { ...own, rows: own.rows.map((row) => (isSmall(own, row) ? { ...row, value: '', symbol: 'c' } : row)) };
}

function isSmall(edition: Edition, row: Row): boolean {
  const place = placeOfRow(row);
  if (row['symbol'] !== '' || isMoney(place) || !isQuantity(edition, row['measure'] ?? '')) return false;
  const count = stepsOf(row);
  return count > 0 && count < thresholdOf(edition, place);
}
