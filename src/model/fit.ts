/**
 * Levels and forms of a printed sheet, the richest first. `data-fit` on the sheet is the level that shows, `data-fits` how
 * many it has, `data-at` on a part of it are the levels at which that part shows, `data-form` is the form that all its
 * levels take in turn (`styles/fit.css`).
 */

/** As designed; with smaller type and long words broken; also without drawings. */
export const forms = ['usual', 'compact', 'plain'] as const;

/** A part of a sheet, with the levels at which it shows. */
export type Fitted<Content> = { at: number[]; content: Content };

/** What the choice of each level shows, the richest first; the same content only once. */
export function fittedContents<Choice, Content>(
  choices: Choice[],
  contentOf: (choice: Choice) => Content | undefined,
): Fitted<Content>[] {
  const shown = choices.map((choice, level) => ({ level, content: contentOf(choice) }));
  const groups = Map.groupBy(shown, ({ content }) => JSON.stringify(content));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.content === undefined ? [] : [{ at: group.map(({ level }) => level), content: first.content }];
  });
}

/** The richest form has the id that links lead to. */
export function idAt(id: string, [level = 0]: number[]): string {
  return level === 0 ? id : `${id}-${level}`;
}
