import { noColumn, type Choices } from './choices.ts';
import { distinctValues, type DraftColumn } from './column.ts';
import type { DraftEntry } from './entries.ts';
import { fitCodes } from './fitCodes.ts';
import type { Ask } from './question.ts';

const wholeWords = /^(合计|总计|总数|全[国省市县区]|total|all|statewide|nationwide)$/i;

/**
 * The area the package is about, and the list with it. Its row of totals, which may have got another name, or one that
 * the table does not list, is divided into all others; one of several others stands beside them.
 */
export async function publisherArea(
  areas: DraftEntry[],
  wholes: DraftColumn[],
  { publisherArea: given }: Choices,
  ask: Ask,
): Promise<{ areas: DraftEntry[]; own: string | undefined }> {
  const total = areas.find(({ title }) => wholeWords.test(title));
  const only = areas.length === 1 ? areas[0] : undefined;
  const answer = await ask({
    ...{ code: 'publisher-area', given, isSure: only !== undefined },
    guess: only?.title ?? (wholes[0] && distinctValues(wholes[0])[0]) ?? total?.title,
    isFit: (text) => text !== noColumn,
  });
  if (answer === undefined) return { areas, own: undefined };
  const listed = areas.find(({ code, title }) => answer === title || answer === code);
  if (listed !== undefined && listed !== total) return { areas, own: listed.code };
  const own = total === undefined ? { code: publisherCode(answer, areas), title: answer } : { ...total, title: answer };
  return { areas: areasOfPublisher([own, ...areas.filter((area) => area !== total)], own), own: own.code };
}

function areasOfPublisher(areas: DraftEntry[], own: DraftEntry): DraftEntry[] {
  return areas.map((area) => (area === own ? area : { ...area, parent: own.code }));
}

/** No code of the list, whatever its capitals. */
function publisherCode(title: string, areas: DraftEntry[]): string {
  const code = fitCodes([title], 'own').get(title) ?? '';
  return areas.some((area) => area.code.toLowerCase() === code.toLowerCase()) ? `own-${code}` : code;
}
