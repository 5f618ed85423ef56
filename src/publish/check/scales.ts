/** Checks chart axes: ticks on an even scale, zero on the zero line. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { Drawing } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';
import { drawingPlace } from './place.ts';

export const scaleProblems = {
  'tick-off-scale': error({
    'zh-CN': { fact: '图中坐标轴的刻度与数值不符', remedy: '检查图的坐标轴' },
    en: { fact: 'a tick in a drawing does not stand where its number is', remedy: 'look at the axis of the drawing' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof scaleProblems>;

/** A tick is where its number is on a scale of equal steps, and zero on the zero line. */
export function checkScales(pdf: PdfReading, { drawings }: PageFacts): Fault[] {
  return drawings.flatMap((drawing) =>
    [...checkAxis(yearTicks(drawing)), ...checkValues(drawing)].map((finding) => ({
      ...finding,
      ...drawingPlace(drawing, pdf),
    })),
  );
}

/** `at` is the place of a tick, in pixels to the right or upwards. */
type Tick = { text: string; value: number; at: number };

/** Pixels by which a tick may miss its place: its text is centred, with a rounded width. */
const leeway = 1;

function yearTicks({ labels }: Drawing): Tick[] {
  const years = labels.filter(({ kind }) => kind === 'year');
  return years.map(({ text, box }) => ({ text, value: Number(text), at: (box.left + box.right) / 2 }));
}

function valueTicks({ labels }: Drawing): Tick[] {
  const ticks = labels.filter(({ kind }) => kind === 'tick');
  return ticks.map(({ text, box }) => ({ text, value: tickValue(text), at: (box.low + box.high) / 2 }));
}

function tickValue(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** Values and places rise together, by the same steps. */
function checkAxis(ticks: Tick[]): Fault[] {
  const ordered = ticks.toSorted((a, b) => a.value - b.value);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const step = (last.at - first.at) / (last.value - first.value);
  const wrong = ordered.find(
    ({ value, at }) => !(step > 0 && Math.abs(first.at + step * (value - first.value) - at) <= leeway),
  );
  return wrong === undefined
    ? []
    : [{ code: 'tick-off-scale', read: wrong.text, expected: neighbours(wrong, ordered) }];
}

/** The ticks before and after. */
function neighbours(tick: Tick, ordered: Tick[]): string {
  const at = ordered.indexOf(tick);
  return [ordered[at - 1], ordered[at + 1]].map((tick) => tick?.text ?? '').join(' – ');
}

/** At most one fault an axis. */
function checkValues(drawing: Drawing): Fault[] {
  const wrong = checkAxis(valueTicks(drawing));
  return wrong.length > 0 ? wrong : checkZero(drawing);
}

/** All numbers are at one height over their lines, zero over the zero line, and no other over that. */
function checkZero(drawing: Drawing): Fault[] {
  const ticks = valueTicks(drawing);
  const lines = ticks.map((tick) => drawing.rules.toSorted((a, b) => distance(a, tick) - distance(b, tick))[0]);
  const rises = ticks.map(({ at }, index) => at - (lines[index]?.y ?? NaN));
  const wrong = ticks.find(({ value }, index) => {
    const isLevel = Math.abs(rises[index]! - rises[0]!) <= leeway;
    return !isLevel || lines[index]?.isZero !== (value === 0);
  });
  const hasZero = ticks.length === 0 || ticks.some(({ value }) => value === 0);
  if (wrong === undefined && hasZero) return [];
  return [{ code: 'tick-off-scale', read: wrong?.text ?? '', expected: '0' }];
}

function distance(rule: { y: number }, { at }: Tick): number {
  return Math.abs(rule.y - at);
}
