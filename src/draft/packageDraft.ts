import type { Language, Text } from '../model/language.ts';
import type { ListRole } from '../model/description.ts';
import type { ColumnRoles } from './columnRoles.ts';
import type { DraftEntry } from './entries.ts';
import type { LeftOut } from './leftOut.ts';
import type { DatedRow, PeriodMeaning } from './period.ts';
import type { PlannedMeasure } from './plannedMeasure.ts';
import type { Sheet } from './sheet.ts';

export type TitledEntry = DraftEntry & { titles: Text };
export type TitledMeasure = PlannedMeasure & { titles: Text };
export type DraftedList = Extract<ListRole, 'programmes' | 'areas' | 'sources'>;

/** Everything that is decided about a package, before it is written. `own` is the code of the publisher's area. */
export type PackageDraft = {
  name: string;
  languages: Language[];
  titles: Text;
  sheet: Sheet;
  roles: ColumnRoles;
  meaning: PeriodMeaning;
  rows: DatedRow[];
  leftOut: LeftOut[];
  measures: TitledMeasure[];
  lists: Partial<Record<DraftedList, TitledEntry[]>>;
  own?: string;
  latestYear: string;
};
