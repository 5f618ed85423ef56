import type { Figure } from '../model/cell.ts';
import type { Description } from '../model/description.ts';
import type { Text } from '../model/language.ts';

/** One line of a code list, in the package's languages. */
export type Entry = { code: string; parent: string; title: Text; definition: Text };
/** `short` is the name for labels in charts, where the package gives one. */
export type Programme = Entry & { short: Text };
export type Area = Entry & { kind: string; demonstration: boolean };
export type Source = { code: string; title: Text; publisher: Text; date?: string };
export type Policy = { year: string; programme: string; title: Text; source: string };

/**
 * Everything that was released of a package: the only numbers there are. `previous` is the id of the release that stood
 * before; the first has none.
 */
export type Release = {
  name: string;
  id: string;
  digest: string;
  previous?: string;
  licence?: string;
  description: Description;
  figures: Figure[];
  programmes: Programme[];
  areas: Area[];
  sources: Source[];
  policies: Policy[];
};
