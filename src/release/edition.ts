import type { Figure } from '../model/cell.ts';
import type { RawPackage } from './readPackage.ts';

/** What a reader has in hand of one release: its figures, and the lists that say how they belong together. */
export type PastEdition = { id: string; source: RawPackage; figures: Figure[] };
