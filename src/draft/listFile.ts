import type { DraftedList } from './packageDraft.ts';

/** The file of a code list. */
export function listFile(role: DraftedList): string {
  return `${role}.csv`;
}
