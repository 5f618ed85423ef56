/** Ids of the parts of a sheet that differ from level to level. */

/** The richest form has the id that links lead to. */
export function idAt(id: string, [level = 0]: number[]): string {
  return level === 0 ? id : `${id}-${level}`;
}
