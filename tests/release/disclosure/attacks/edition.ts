/** What a reader has in hand of one edition: its files, and what they say. */
export type Edition = {
  rows: Row[];
  description: ReaderDescription;
  programmes: Listed[];
  areas: Listed[];
  /** Name → text of every file of the edition. */
  files: Map<string, string>;
};

/** A row of figures.csv by its columns. */
export type Row = Record<string, string>;
export type Listed = { code: string; parent: string };

/** The member `nianbao` of the released datapackage.json, as far as an attacker reads it. */
export type ReaderDescription = {
  area: string;
  measures: ReaderMeasure[];
  totals: { code: string; measure: string; programmes: string[] }[];
  disclosure?: {
    threshold?: number;
    measures?: Record<string, number>;
    programmes?: Record<string, number>;
    protected?: string[];
    unlinked?: string[];
    exemptions?: { programme: string; area: string; year?: number }[];
  };
};

export type ReaderMeasure = {
  code: string;
  title: Record<string, string>;
  kind: string;
  adds?: string[];
  ratio?: { of: string; to: string };
  change?: string;
};

/** Measure/programme/area/year; after them the days of a period that is not the whole year. */
export function placeOfRow(row: Row): string {
  const { measure, programme, area, year = '', period_start: start = '', period_end: end = '' } = row;
  const isYear = end === `${year}-12-31` && (start === '' || start === `${year}-01-01`);
  return [measure, programme, area, year, ...(isYear ? [] : [start, end])].join('/');
}

/** The place of another measure, programme, area or year that otherwise is the same. */
export function placeBeside(place: string, other: Partial<Record<'measure' | 'programme' | 'area' | 'year', string>>) {
  const [measure, programme, area, year, ...days] = place.split('/');
  const own = { measure, programme, area, year, ...other };
  return [own.measure, own.programme, own.area, own.year, ...days].join('/');
}
