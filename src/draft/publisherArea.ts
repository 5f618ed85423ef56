import { none, type Choices } from './choices.ts';
import { distinctValues, type Column } from './column.ts';
import type { Entry } from './entries.ts';
import { fitCodes } from './fitCodes.ts';
import type { Ask } from './question.ts';

const wholeWords = /^(合计|总计|总数|全[国省市县区]|total|all|statewide|nationwide)$/i;

/**
 * The area the package is about, and the list with it. One that the table does not list, or its row of totals, is divided
 * into all others; one of several others stands beside them.
 */
export async function publisherArea(
  areas: Entry[],
  wholes: Column[],
  { publisherArea: given }: Choices,
  ask: Ask,
): Promise<{ areas: Entry[]; own: string | undefined }> {
  const total = areas.find(({ title }) => wholeWords.test(title));
  const sure = areas.length === 1 ? areas[0] : total;
  const answer = await ask({
    ...{ code: 'publisher-area', given, isSure: sure !== undefined },
    guess: sure?.title ?? (wholes[0] && distinctValues(wholes[0])[0]),
    isFit: (text) => text !== none,
  });
  const listed = areas.find(({ code, title }) => answer === title || answer === code);
  if (answer === undefined) return { areas, own: undefined };
  if (listed !== undefined) return { areas: listed === total ? within(areas, listed) : areas, own: listed.code };
  const own = { code: ownCode(answer, areas), title: answer };
  return { areas: within([own, ...areas], own), own: own.code };
}

function within(areas: Entry[], own: Entry): Entry[] {
  return areas.map((area) => (area === own ? area : { ...area, parent: own.code }));
}

/** No code of the list, whatever its capitals. */
function ownCode(title: string, areas: Entry[]): string {
  const code = fitCodes([title], 'own').get(title) ?? '';
  return areas.some((area) => area.code.toLowerCase() === code.toLowerCase()) ? `own-${code}` : code;
}
