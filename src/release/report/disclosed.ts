import type { Language } from '../../model/language.ts';
import type { Problem } from '../../table/problem.ts';
import type { PackageDisclosure } from '../release.ts';

/** What a run withheld of a package, for its staff; without `disclosure` it stopped before that was known. */
export type RunDisclosure = {
  /** The folder of the package, as the command was told. */
  folder: string;
  problems: Problem[];
  disclosure?: PackageDisclosure;
  language: Language;
};
