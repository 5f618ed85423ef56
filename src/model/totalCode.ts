/** A declared total stands in the figures, and in the row of a source that prints it, as a programme of its own. */
export function totalCode({ code }: { code: string }): string {
  return `total:${code}`;
}
