import type { Period } from '../../model/cell.ts';

export function periodKey({ start = '', end }: Period): string {
  return `${start}/${end}`;
}
