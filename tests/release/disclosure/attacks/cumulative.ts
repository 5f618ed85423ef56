/** Packages that tell visits of two towns by year and from a beginning on, in ways from which something between can be told. */
import { emptyModel, top, type Model } from '../random/model.ts';
import { whole, type Random } from '../random/seeded.ts';
import type { Truth } from './truth.ts';

/** Half-years from 2019 on: the first, the one after the last, and the year under which the figure stands. */
export type Spell = [from: number, to: number, year: number];

const towns = ['town1', 'town2', 'town3'];
const halves = 6;

/** Visits in each half-year, in some of the towns and half-years none or a few. */
export function randomVisits(random: Random): number[][] {
  return towns.map(() =>
    Array.from({ length: halves }, () => (random() < 0.3 ? whole(random, 0, 4) : whole(random, 12, 60))),
  );
}

/** A package with a figure of each spell in each town and the county. */
export function cumulativeModel(visits: number[][], spells: Spell[]): Model {
  const atoms = spells.flatMap((spell) =>
    [top, ...towns].map((area): [string, number] => [placeOf(area, spell), sum(visits, area, spell)]),
  );
  const years = [...new Set(spells.map(([, , year]) => year))];
  return { ...emptyModel, towns, years, measures: ['visits'], atoms: new Map(atoms) };
}

/** What came to pass between any two ends of half-years, which no row of a package tells. */
export function betweenTruth(visits: number[][]): Truth {
  const ends = Array.from({ length: halves + 1 }, (_, at) => at);
  const spans = ends.flatMap((from) => ends.filter((to) => to > from).map((to): Spell => [from, to, 0]));
  return new Map(
    spans.flatMap((span) =>
      [top, ...towns].map((area): [string, number] => {
        const from = dayOf(span[0]);
        const to = dayOf(span[1]);
        return [['between', 'aid', area, from, to].join('/'), sum(visits, area, span)];
      }),
    ),
  );
}

function sum(visits: number[][], area: string, [from, to]: Spell): number {
  const own = visits.filter((_, at) => area === top || towns[at] === area);
  return own.flatMap((line) => line.slice(from, to)).reduce((a, b) => a + b, 0);
}

function placeOf(area: string, [from, to, year]: Spell): string {
  const isYear = from === (year - 2019) * 2 && to === from + 2;
  const days = isYear ? [] : [dayOf(from), dayBefore(to)];
  return ['visits', 'aid', area, year, ...days].join('/');
}

/** The first day of a half-year, and the last of the one before. */
function dayOf(half: number): string {
  return `${2019 + Math.floor(half / 2)}-${half % 2 === 0 ? '01' : '07'}-01`;
}

function dayBefore(half: number): string {
  return half % 2 === 0 ? `${2018 + half / 2}-12-31` : `${2019 + (half - 1) / 2}-06-30`;
}
