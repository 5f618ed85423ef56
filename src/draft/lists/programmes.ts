/** The programmes of a draft: those that are the sum of others are their parents. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import type { ColumnRoles } from '../columns/column.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { entries, withParents, type DraftEntry } from './codeLists.ts';
import { namedSums } from './namedSums.ts';

/** Of three levels the lower two are parents and parts: the site has no page for more. */
export async function draftedProgrammes(
  rows: DatedRow[],
  { programmeCode: codes, programmeParents = new Map() }: ColumnRoles,
  measures: PlannedMeasure[],
  { total: choice }: Choices,
  ask: Ask,
): Promise<DraftEntry[]> {
  const listed = withParents(
    entries(rows, ({ programme }) => programme, codes, 'p'),
    programmeParents,
    'g',
  );
  const { sums, isSure } = namedSums(rows, 'programme', measures);
  const wholes = sums.map(({ whole }) => whole);
  if (wholes.length === 0) return listed;
  const answer = await ask({
    code: 'total',
    about: wholes.join('、'),
    choice: choice !== undefined && [...wholes, 'none'].includes(choice) ? choice : undefined,
    guess: wholes.join('、'),
    isSure,
    isTold: !wholes.every((whole) => isTotalLabel(whole)),
  });
  if (answer === 'none') return listed;
  const parents = new Map(sums.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  return listed.map((entry) => {
    const parent = parents.get(entry.text ?? '');
    if (entry.parent !== undefined) return entry;
    const isTooDeep = parent !== undefined && wholes.some((whole) => parents.get(whole) === parent);
    const code = listed.find(({ text }) => text === parent)?.code;
    return code === undefined || isTooDeep ? entry : { ...entry, parent: code };
  });
}
