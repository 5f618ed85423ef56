import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { TableSchema } from '../table/schema.ts';

export type DescribedTable = { name: string; path: string; schema: TableSchema };

/** datapackage.json as far as a form needs it; a release has found it sound. */
export type DescribedPackage = {
  name: string;
  resources: DescribedTable[];
  nianbao: {
    languages: Language[];
    latestYear: number;
    cutoff: string;
    roles: { facts: string[]; programmes?: string; areas?: string; sources?: string };
    measures: Omit<Measure, 'adds'>[];
  };
};
