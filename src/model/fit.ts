/**
 * Levels of a printed sheet, the richest first: `data-fit` on the sheet is the one that shows, `data-fits` are those that
 * it has, `data-at` on a part of it are those at which that part shows (`styles/fit.css`).
 */

/** Below a sheet's own levels: type set smaller, long words broken; then the plainest form, without drawings. */
export const compactLevel = 11;
export const plainLevel = 12;

/** The levels of a sheet with so many of its own. */
export function levelsOf(own: number): number[] {
  if (own > compactLevel) throw new Error(`too many levels: ${own}`);
  return [...Array.from({ length: own }, (_, level) => level), compactLevel, plainLevel];
}

/** A part of a sheet, with the levels at which it shows. */
export type Fitted<Content> = { at: number[]; content: Content };

/** What each choice shows, the richest first, the same content only once; the last one stays below the sheet's own levels. */
export function fittedContents<Choice, Content>(
  choices: Choice[],
  contentOf: (choice: Choice) => Content | undefined,
): Fitted<Content>[] {
  const levels = levelsOf(choices.length);
  const shown = levels.map((level) => ({ level, content: contentOf(choices[Math.min(level, choices.length - 1)]!) }));
  const groups = Map.groupBy(shown, ({ content }) => JSON.stringify(content));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.content === undefined) return [];
    return [{ at: group.map(({ level }) => level), content: first.content }];
  });
}
