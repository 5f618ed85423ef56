/** A number nobody is told, of which is known that it is not below `least`. */
export type Unknown = { id: string; least: number };

/** Numbers times coefficients add up to something from `low` to `high`; an equation where the two are one. */
export type Equation = { terms: [id: string, coefficient: number][]; low: number; high: number };

/** From the smallest to the largest value that fits; `high` is Infinity where nothing bounds the number. */
export type Interval = { low: number; high: number };

/** Unknowns that equations join, and those equations: other numbers tell nothing of them. */
export type Component = { unknowns: Unknown[]; equations: Equation[] };
