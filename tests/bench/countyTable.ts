/** A made-up county of any size, the same numbers each time: one row an area, programme and year. */
export type CountyRow = {
  year: string;
  area: string;
  programme: string;
  households: number;
  recipients: number;
  funds: number;
};

export const countyColumns = ['year', 'area', 'programme', 'households', 'recipients', 'funds'] as const;

const programmes = 10;
const lastYear = 2023;

export function countyTable(areas = 100, years = 15): CountyRow[] {
  const random = sequence(42);
  const served = new Map<string, number>();
  return numbers(years).flatMap((year) =>
    numbers(areas).flatMap((area) =>
      numbers(programmes).map((programme) => {
        const place = { area: code('A', area, 4), programme: code('P', programme, 2) };
        const key = `${place.area}/${place.programme}`;
        const now = (served.get(key) ?? 20 + random() * 900) * (0.94 + random() * 0.12);
        served.set(key, now);
        const recipients = Math.round(now * (1.3 + random() * 0.6));
        const counts = {
          households: Math.round(now),
          recipients,
          funds: Math.round(recipients * (4000 + random() * 5000)),
        };
        return { year: String(lastYear - years + year), ...place, ...counts };
      }),
    ),
  );
}

export function csvOf(rows: CountyRow[]): string {
  const lines = rows.map((row) => countyColumns.map((name) => row[name]).join(','));
  return [countyColumns.join(','), ...lines, ''].join('\n');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function code(letter: string, number: number, digits: number): string {
  return letter + String(number).padStart(digits, '0');
}

/** Linear congruence (the constants of C's rand): 0 ≤ number < 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
