import { editionProblem, type EditionProblem } from '../editions/problem.ts';
import type { ProseFile, Reference } from '../editions/proseFile.ts';
import type { Book } from '../figures/book.ts';
import { isDemonstration, isValue } from '../model/cell.ts';
import { checkHeadline } from './checkHeadline.ts';
import { referredFigure } from './referredFigure.ts';

/** Prose held to the release: references resolve, and in no paragraph do official and demonstration figures meet. */
export function checkProse(prose: ProseFile[], own: Book): EditionProblem[] {
  return prose.flatMap((one) => {
    const { file, year, references } = one;
    // That the year has no figures at all is said once, of edition.json.
    if (year === undefined || !own.years.includes(year)) return [];
    const unresolved = checkResolved(file, references, own, year);
    return [
      ...unresolved,
      ...checkUnmixed(file, references, own, year),
      ...(unresolved.length === 0 ? checkHeadline(one, own) : []),
    ];
  });
}

function checkResolved(file: string, references: Reference[], own: Book, year: string): EditionProblem[] {
  return references
    .filter(({ text }) => referredFigure(text, own, year) === undefined)
    .map(({ line, text }) =>
      editionProblem(
        'reference-unknown',
        { file, line, read: `{${text}}` },
        { expected: likelyReferences(text, own, year) },
      ),
    );
}

/** What could have been meant: the figures of the programme in that year. */
function likelyReferences(reference: string, { release, area }: Book, year: string): string | undefined {
  const programme = reference.split(' ')[1];
  const figures = release.figures.filter(
    ({ key, cell, year: own }) => own === year && key.area === area && key.programme === programme && isValue(cell),
  );
  return figures.map(({ key }) => `{${key.measure} ${key.programme}}`).join(' / ') || undefined;
}

/** Two sentences of a paragraph compare as well as one does. */
function checkUnmixed(file: string, references: Reference[], own: Book, year: string): EditionProblem[] {
  const paragraphs = Map.groupBy(references, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((paragraph) => {
    const made = paragraph.flatMap(({ line, text }) => {
      const figure = referredFigure(text, own, year);
      return figure === undefined ? [] : [{ line, read: `{${text}}`, isMadeUp: isDemonstration(figure.cell) }];
    });
    const madeUp = made.find(({ isMadeUp }) => isMadeUp);
    const official = made.find(({ isMadeUp }) => !isMadeUp);
    if (madeUp === undefined || official === undefined) return [];
    const { line, read } = madeUp;
    return [editionProblem('demonstration-mixed', { file, line, read }, { params: { official: official.read } })];
  });
}
