/** What was measured, as it is printed; `isHeld` is missing where there is nothing to hold it to. */
export type Measured = { text: string; isHeld?: boolean };

/** One line of the table: a budget and how it is measured. `name` is what `--only` takes. */
export type Row = { name: string; what: string; budget: string; measure: () => Promise<Measured> };
