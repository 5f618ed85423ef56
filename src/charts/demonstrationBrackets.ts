import { chartWords } from './chartWords.ts';
import { elementOf, rounded } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { isTouching, textBox, type TextBox } from './textBox.ts';
import { textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';

type BracketRun = { from: number; to: number };

const bracketBaseline = 12;
const leastArm = 8;

/**
 * Dotted brackets over the years whose figures were made up to show the software. Each is named where there is room
 * for its words; one always is. Words that do not fit between the arms stand above unbroken brackets.
 */
export function demonstrationBrackets(given: BracketRun[], settings: ChartSettings): Element[] {
  const runs = given.map(widenedRun);
  const named = runs
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .reduce<Map<BracketRun, TextBox>>((found, run) => {
      const box = wordsBox(run, settings);
      return [...found.values()].some((other) => isTouching(box, other)) ? found : found.set(run, box);
    }, new Map());
  const isWithin = [...named].every(
    ([{ from, to }, { left, right }]) => left - from >= leastArm && to - right >= leastArm,
  );
  return runs.map((run) => bracket(run, named.get(run), isWithin, settings));
}

/** Over a single year a bracket is still one. */
function widenedRun({ from, to }: BracketRun): BracketRun {
  const more = Math.max(0, leastArm - (to - from)) / 2;
  return { from: rounded(from - more), to: rounded(to + more) };
}

function wordsBox({ from, to }: BracketRun, { language, medium, width }: ChartSettings): TextBox {
  const size = typeSizes[medium].mark;
  const room = textWidth(chartWords[language].demonstration, size) + 12;
  return textBox(Math.min(Math.max((from + to) / 2, room / 2), width - room / 2), bracketBaseline, room, size);
}

function bracket(
  { from, to }: BracketRun,
  box: TextBox | undefined,
  isWithin: boolean,
  { document, language, medium }: ChartSettings,
): Element {
  const draw = elementOf(document);
  const gap = isWithin && box !== undefined ? { left: rounded(box.left), right: rounded(box.right) } : undefined;
  const arms = draw('path', { d: armsPath(from, to, isWithin ? bracketBaseline - 4 : bracketBaseline + 5, gap) });
  if (box === undefined) return draw('g', { class: 'bracket' }, arms);
  const place = { x: (box.left + box.right) / 2, y: bracketBaseline, 'text-anchor': 'middle' };
  const words = { ...place, 'font-size': typeSizes[medium].mark };
  return draw('g', { class: 'bracket' }, arms, draw('text', words, chartWords[language].demonstration));
}

function armsPath(from: number, to: number, y: number, gap?: { left: number; right: number }): string {
  const middle = gap === undefined ? '' : `H${gap.left}M${gap.right},${y}`;
  return `M${from},${y + 6}V${y}${middle}H${to}V${y + 6}`;
}
