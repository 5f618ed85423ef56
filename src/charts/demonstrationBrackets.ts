import { chartWords } from './chartWords.ts';
import { elementOf, rounded } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { isTouching, textBox, type TextBox } from './textBox.ts';
import { textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';

type Run = { from: number; to: number };

const y = 8;

/**
 * Dotted brackets over the years whose figures were made up to show the software. Each is named where there is room
 * for its words; one always is.
 */
export function demonstrationBrackets(runs: Run[], settings: ChartSettings): Element[] {
  const named = runs
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .reduce<Map<Run, TextBox>>((found, run) => {
      const box = wordsBox(run, settings);
      return [...found.values()].some((other) => isTouching(box, other)) ? found : found.set(run, box);
    }, new Map());
  return runs.map((run) => bracket(run, named.get(run), settings));
}

function wordsBox({ from, to }: Run, { language, medium, width }: ChartSettings): TextBox {
  const size = typeSizes[medium].mark;
  const room = textWidth(chartWords[language].demonstration, size) + 12;
  return textBox(Math.min(Math.max((from + to) / 2, room / 2), width - room / 2), y + 4, room, size);
}

function bracket(run: Run, box: TextBox | undefined, { document, language, medium }: ChartSettings): Element {
  const draw = elementOf(document);
  const [from, to] = [rounded(run.from), rounded(run.to)];
  const arms = (left: number, right: number) => draw('path', { d: armsPath(from, left, right, to) });
  if (box === undefined) return draw('g', { class: 'bracket' }, arms(to, to));
  const place = {
    x: (box.left + box.right) / 2,
    y: y + 4,
    'text-anchor': 'middle',
    'font-size': typeSizes[medium].mark,
  };
  const words = draw('text', place, chartWords[language].demonstration);
  const hasArms = from < box.left && box.right < to;
  return draw('g', { class: 'bracket' }, ...(hasArms ? [arms(rounded(box.left), rounded(box.right))] : []), words);
}

function armsPath(from: number, left: number, right: number, to: number): string {
  return `M${from},${y + 6}V${y}H${left}M${right},${y}H${to}V${y + 6}`;
}
