import type { Choices } from './choices.ts';
import type { ColumnRoles } from './columnRoles.ts';
import { entries } from './entries.ts';
import type { PackageDraft } from './packageDraft.ts';
import type { DatedRow } from './period.ts';
import { publisherArea } from './publisherArea.ts';
import type { Ask } from './question.ts';
import { titledItems } from './titled.ts';
import type { Writer } from './writer.ts';

/**
 * The code lists of a draft, and the code of the publisher's area. Without a column of programmes, or of areas, the package
 * has one, named by its title.
 */
export async function draftedLists(
  rows: DatedRow[],
  { programme, programmeCode, area, areaCode, source, wholes }: ColumnRoles,
  choices: Choices,
  ask: Ask,
  write: Writer,
): Promise<Pick<PackageDraft, 'lists' | 'own'>> {
  const lists: PackageDraft['lists'] = {};
  if (programme !== undefined)
    lists.programmes = await titledItems(entries(rows, programme, programmeCode, 'p'), write);
  if (source !== undefined) lists.sources = await titledItems(entries(rows, source, undefined, 's'), write);
  if (area === undefined) return { lists };
  const { areas, own } = await publisherArea(entries(rows, area, areaCode, 'a'), wholes, choices, ask);
  return { lists: { ...lists, areas: await titledItems(areas, write) }, own };
}
