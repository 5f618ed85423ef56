import type { Language } from '../../model/language.ts';
import type { Problem } from '../../table/problem.ts';

/** What a run found in a package, for those who mend it. */
export type Report = {
  /** The folder of the package, as the command was told. */
  folder: string;
  problems: Problem[];
  /** A sentence: what was done, or that nothing was. */
  ending: string | undefined;
  /** Where reasons for warnings are kept. */
  acknowledgements: { file: string; isThere: boolean };
  language: Language;
};
