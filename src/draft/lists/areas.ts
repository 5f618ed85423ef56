/** The areas of a draft: from the names in its table, with the publisher's own area, zones and own units. */
import type { ColumnRoles } from '../columns/column.ts';
import type { SumOfParts } from '../cube/sums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { entries, withParents } from './codeLists.ts';
import { withCodeParents } from './codeParents.ts';
import { namedSums } from './namedSums.ts';
import { onlyArea, publisherArea, type PublisherArea } from './publisherArea.ts';
import { withZones } from './zones.ts';

type AreaContext = {
  rows: DatedRow[];
  roles: ColumnRoles;
  measures: PlannedMeasure[];
  titles: string[];
  title: string;
  choices: Choices;
  ask: Ask;
};

/** Without names of areas the package has one, named by its title where nobody names it. */
export async function draftedAreas(context: AreaContext): Promise<PublisherArea> {
  const { rows, roles, measures, titles, title, choices, ask } = context;
  const named = entries(rows, ({ area }) => area, roles.areaCode, 'a');
  const inDivisions = withCodeParents(named);
  const areas = withParents(inDivisions, roles.areaParents ?? new Map(), 'u');
  if (areas.length === 0)
    return choices.publisherArea === undefined ? { areas, publisherCode: undefined } : onlyArea(choices.publisherArea);
  const sums = await areaSums(context);
  const own = await publisherArea({ areas, wholes: roles.wholes, sums, titles, packageTitle: title }, choices, ask);
  return { ...own, areas: await withZones(own.areas, rows, measures, choices, ask) };
}

/** The whole of all is asked about as the publisher's area, hence not here; a person may say that a name is no sum. */
async function areaSums({ rows, measures, choices, ask }: AreaContext): Promise<SumOfParts[]> {
  const { sums } = namedSums(rows, 'area', measures);
  const wholes = sums.map(({ whole }) => whole);
  if (wholes.length === 0) return sums;
  const isOfAreas = choices.total !== undefined && [...wholes, 'none'].includes(choices.total);
  const answer = await ask({
    code: 'total',
    about: wholes.join('、'),
    choice: isOfAreas ? choices.total : undefined,
    guess: wholes.join('、'),
    isSure: true,
    isTold: true,
  });
  return answer === 'none' ? [] : sums;
}
