/** What a descriptor may leave out, and the lists of one programme or one area that it then implies. */
import { languageColumn, type Field } from '../../intake/table/table.ts';
import type { DeclaredTotal, Description, Measure } from '../../model/description.ts';
import { isLanguage } from '../../model/language.ts';
import type { DataPackage, RawTable } from './dataPackage.ts';

/** Of the only programme or area of a package without a list. */
const onlyCode = 'all';

type WithOptional<Part, Optional extends keyof Part> = Omit<Part, Optional> & Partial<Pick<Part, Optional>>;
type WrittenRoles = WithOptional<Description['roles'], 'programmes' | 'areas'>;

/** The `nianbao` member as a package may write it. */
type WrittenDescription = Omit<WithOptional<Description, 'area' | 'labels'>, 'roles' | 'measures' | 'totals'> & {
  roles: WrittenRoles;
  measures: WithOptional<Measure, 'adds'>[];
  totals?: WithOptional<DeclaredTotal, 'lead'>[];
};

export type WrittenPackage = Omit<DataPackage, 'nianbao'> & { nianbao: WrittenDescription };

export function impliedParts({ nianbao, ...rest }: WrittenPackage): DataPackage {
  const { labels = [], totals = [], measures, roles } = nianbao;
  const { area = roles.areas === undefined ? onlyCode : '' } = nianbao;
  return {
    ...rest,
    nianbao: {
      ...nianbao,
      area,
      labels,
      roles: {
        ...roles,
        programmes: roles.programmes ?? listName('programmes'),
        areas: roles.areas ?? listName('areas'),
      },
      measures: measures.map((measure) => ({ ...measure, adds: measure.adds ?? [] })),
      totals: totals.map((total) => ({ ...total, lead: total.lead ?? false })),
    },
  };
}

/** One programme, one area, each with the title of the package. */
export function impliedLists({ roles, languages, titles }: Description): RawTable[] {
  const spoken = languages.filter(isLanguage);
  const fields: Field[] = ['code', ...spoken.map((language) => languageColumn('title', language))].map((name) => ({
    name,
    type: 'string',
  }));
  const cells = {
    code: onlyCode,
    ...Object.fromEntries(spoken.map((language) => [languageColumn('title', language), titles[language]])),
  };
  return (['programmes', 'areas'] as const)
    .filter((role) => roles[role] === listName(role))
    .map((role) => ({
      file: `${role}.csv`,
      resource: { name: listName(role), path: `${role}.csv`, schema: { fields } },
      rows: [{ line: 1, cells }],
      headers: {},
      letters: {},
      units: {},
      totals: [],
    }));
}

export function isImplied(name: string): boolean {
  return name.startsWith('(');
}

/** No resource of a package can have this name. */
function listName(role: string): string {
  return `(${role})`;
}
