import type { Choices } from './choices.ts';
import type { Ask } from './question.ts';

/** What is said of a measure that the table does not have is asked again: it may be misspelt. */
export async function checkMeasureChoices(names: string[], { measures }: Choices, ask: Ask): Promise<void> {
  for (const { column } of measures)
    if (!names.includes(column)) await ask({ code: 'measures', given: column, options: names });
}
