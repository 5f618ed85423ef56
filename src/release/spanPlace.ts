/** The place of a flow between two days, whether or not a figure tells of it; `to` is the first day after. */
export function spanPlace(line: string, { from, to }: { from: string; to: string }): string {
  return `${line} from ${from} to ${to}`;
}
