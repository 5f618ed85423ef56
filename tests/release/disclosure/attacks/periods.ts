/**
 * A flow over several years, over one and over a part of one: between any two days on which a period begins or ends something
 * came to pass, and each figure is the sum of that. A reader takes the newest figure of each period.
 */
import { isRest } from './isRest.ts';
import { splitName } from './splitName.ts';
import { open, type View } from './view.ts';

export function withPeriods(view: View): View {
  const own: View = { ...view, ranges: new Map(view.ranges), hidden: [...view.hidden], rows: [...view.rows] };
  const spells = [...view.ranges.keys()].filter((name) => !isRest(splitName(name)[1])).map(spellOf);
  for (const line of Map.groupBy(spells, ({ line }) => line).values()) if (line.some(isOdd)) addLine(own, newest(line));
  return own;
}

/** `from` the first day up to the day before `to`; of a year, its days. */
type Spell = { name: string; line: string; place: string; edition: string; from: string; to: string };

function spellOf(name: string): Spell {
  const [edition, place] = splitName(name);
  const [measure, programme, area, year, start = `${year}-01-01`, end = `${year}-12-31`] = place.split('/');
  return { name, edition, place, line: [measure, programme, area].join('/'), from: start, to: dayAfter(end) };
}

/** Of a period that is not a year. */
function isOdd({ place }: Spell): boolean {
  return place.split('/').length > 4;
}

function newest(line: Spell[]): Spell[] {
  const inOrder = line.toSorted((a, b) => (a.edition < b.edition ? -1 : 1));
  return [...new Map(inOrder.map((spell) => [spell.place, spell])).values()];
}

function addLine(view: View, line: Spell[]): void {
  const days = [...new Set(line.flatMap(({ from, to }) => [from, to]))].toSorted();
  const edition = line
    .map((spell) => spell.edition)
    .toSorted()
    .at(-1)!;
  const between = days
    .slice(1)
    .map((to, at) => ({ from: days[at]!, to, name: edition + placeOf(line[0]!, days[at]!, to) }));
  for (const { name } of between) view.ranges.set(name, open);
  view.hidden.push(...between.map(({ name }) => name));
  for (const { name, from, to } of line) {
    const parts = between.filter((part) => part.from >= from && part.to <= to);
    const terms = parts.map((part): [string, number] => [part.name, -1]);
    view.rows.push({ terms: [[name, 1], ...terms], low: 0, high: 0 });
  }
}

function placeOf({ line }: Spell, from: string, to: string): string {
  const [, programme, area] = line.split('/');
  return ['between', programme, area, from, to].join('/');
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
}
