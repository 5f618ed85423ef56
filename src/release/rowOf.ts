import type { Fact } from './facts.ts';

/** Where another fact stands, as parameters of a message: its file and its row. */
export function rowOf({ place }: Fact): { file: string; first: number } {
  const { file, row = 0 } = place('area');
  return { file, first: row };
}
