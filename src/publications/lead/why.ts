/** What a change is made of: contributions by programme and area as a chart and as sentences. */
import { isOfficial } from '../../figures/book.ts';
import { areaContributions, programmeContributions } from '../../figures/changeParts.ts';
import type { Contribution, Contributions } from '../../figures/changeParts.ts';
import type { Derived } from '../../figures/derive.ts';
import type { MainFigure } from '../../figures/rank.ts';
import { isValue, type Cell, type Value } from '../../model/cell.ts';
import type { NamedCell } from '../../model/chart.ts';
import { compare, sign } from '../../model/decimal.ts';
import { plainText, type Language, type Sentence } from '../../model/language.ts';
import { areaTitle, figureTitle, midSentence, programmeTitle, sizeNumber } from '../../narrative/phrases/figure.ts';
import { literal } from '../../narrative/phrases/when.ts';
import { chartUnit, drawingUnit, sourceLine, type ChartUnit } from '../../tables/caption.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatCell, unitGap } from '../../words/format/cell.ts';
import { drawnCell, drawnUnit, type DrawnUnit } from '../../words/format/scale.ts';
import { unitWords } from '../../words/format/unit.ts';
import { fill, joinText, strings } from '../../words/strings.ts';
import type { BriefFigure, LeadPart } from '../brief/briefView.ts';
import { mainFigureView } from '../brief/briefView.ts';

/** What the change came from, by programme and by area; without a change, what the number is made of. */
export function why(setting: Setting, main: MainFigure, most: number): LeadPart | undefined {
  const { book, words } = setting;
  const programmes = programmeContributions(book, main, most);
  const areas = areaContributions(book, main, most);
  const changes = [
    ...(programmes === undefined ? [] : [{ id: 'why-programmes', name: words['brief.whyPrograms'], of: programmes }]),
    ...(areas === undefined ? [] : [{ id: 'why-areas', name: words['brief.whyAreas'], of: areas }]),
  ];
  if (changes.length === 0) return compositionPart(setting, main, most);
  return {
    title: words['brief.why'],
    figures: changes.map(({ id, name, of }) => ({
      ...contributionFigure(setting, of, id),
      name: changes.length > 1 ? name : '',
    })),
    sentences: changes.flatMap(({ of }) => drivers(setting, of)),
  };
}

/** The chart of the main number where no change is known: in grey, a declared total in black below its parts. */
function compositionPart(setting: Setting, main: MainFigure, most: number): LeadPart | undefined {
  const figure = mainFigureView(setting, main, 'made-of', most);
  if (figure === undefined) return undefined;
  const isOverTime = figure.chart.kind === 'yearColumns' || figure.chart.kind === 'trendLines';
  const title = setting.words[isOverTime ? 'section.periods' : 'brief.made'];
  return { title, figures: [{ ...grey(setting, figure, main), name: '' }], sentences: [] };
}

function grey(setting: Setting, figure: BriefFigure, { figure: whole, total }: MainFigure): BriefFigure {
  const { words } = setting;
  const { chart } = figure;
  if (chart.kind === 'yearColumns')
    return { ...figure, chart: { ...chart, series: { ...chart.series, tone: 'grey' } } };
  if (chart.kind !== 'namedBars') return figure;
  const bars = chart.bars.map((bar) => ({ ...bar, tone: 'grey' }));
  if (total === undefined || !isOfficial(whole)) return { ...figure, chart: { ...chart, bars, isDense: true } };
  const first = bars[0]?.cell;
  const unit = first?.state === 'value' ? unitOf(first) : drawingUnit([whole], setting);
  const sum = { name: words['brief.whole'], tone: 'ink', cell: drawnCell(whole.cell, unit) };
  return { ...figure, ids: [...figure.ids, whole.id], chart: { ...chart, bars: [...bars, sum], isDense: true } };
}

function unitOf({ unit: code, shown: { digits } = {} }: Value): DrawnUnit {
  return { code, ...(digits !== undefined && { digits }) };
}

/** Which part rose most and which fell most; none of two with the same change. */
function drivers(setting: Setting, { parts }: Contributions): Sentence[] {
  const isArea = parts.some(({ area }) => area !== undefined);
  const named = parts.filter(({ rest }) => rest === undefined);
  const ways = [
    { way: 1, most: 'brief.mostUp', only: 'brief.onlyUp' },
    { way: -1, most: 'brief.mostDown', only: 'brief.onlyDown' },
  ] as const;
  return ways.flatMap(({ way, most, only }) => {
    const part = furthest(named, way);
    if (part === undefined) return [];
    const isOnly = named.length === parts.length && goingTo(parts, way).length === 1;
    const key = isOnly ? only : most;
    const name = midSentence(contributionName(setting, part, isArea), setting.book, setting.language);
    const difference = [sizeNumber(part.change, setting.language)];
    return [fill(setting.words[key], { name, difference })];
  });
}

function furthest(parts: Contribution[], way: 1 | -1): Contribution | undefined {
  const [first, second] = goingTo(parts, way).toSorted((a, b) => way * changeOrder(b, a));
  if (first === undefined || (second !== undefined && changeOrder(first, second) === 0)) return undefined;
  return first;
}

function changeOrder({ change: { cell: a } }: Contribution, { change: { cell: b } }: Contribution): number {
  return cellOrder(a, b);
}

function goingTo(parts: Contribution[], way: 1 | -1): Contribution[] {
  return parts.filter(({ change: { cell } }) => isValue(cell) && sign(cell.value) === way);
}

/** Each part of a change as a grey bar with its sign, the largest rise first, the rest last; the total change in black. */
function contributionFigure(setting: Setting, { whole, parts }: Contributions, id: string): BriefFigure {
  const { book, language, words } = setting;
  const unit = changeUnit(setting, [whole, ...parts], chartUnit([whole.later, whole.earlier], setting));
  const isArea = parts.some(({ area }) => area !== undefined);
  const bars = [
    ...parts
      .toSorted(
        (a, b) =>
          Number(a.rest !== undefined) - Number(b.rest !== undefined) || cellOrder(b.change.cell, a.change.cell),
      )
      .map((part): NamedCell => ({
        name: contributionName(setting, part, isArea),
        tone: 'grey',
        ...changeMark(part.change, unit),
      })),
    { name: words['brief.whole'], tone: 'ink', ...changeMark(whole.change, unit) },
  ];
  const name = figureTitle(book, whole.later, language);
  const unitLine = plainText(
    fill(words['brief.whyUnit'], { name, earlier: [literal(whole.earlier.year)], unit: unit.words }),
  );
  const ids = [...new Set([...whole.change.ids, ...parts.flatMap(({ change }) => change.ids)])];
  return {
    id,
    title: [unitLine],
    unitLine,
    ids,
    current: book.year,
    chart: { kind: 'namedBars', unit: unit.words, bars, isDense: true, isChange: true },
    label: joinText([unitLine, ...bars.map((bar) => barText(bar, language))], 'semicolon', language),
    source: sourceLine(setting, [whole.later]),
  };
}

/** The unit of what changed, but in the scale of the changes where these are long. */
function changeUnit({ language }: Setting, changes: { change: Derived }[], { code, words }: ChartUnit): ChartUnit {
  const cells = changes.map(({ change }) => change.cell);
  const unit = drawnUnit(cells, language, code);
  return { ...unit, words: unit.code === undefined ? words : unitWords(unit.code, language, false) };
}

/** A change in the unit of the drawing, and how it was computed. */
function changeMark({ cell, how, ids }: Derived, unit: ChartUnit): Pick<NamedCell, 'cell' | 'derived'> {
  return { cell: drawnCell(cell, unit), derived: [how, ...ids].join(' ') };
}

function barText({ name, cell }: NamedCell, language: Language): string {
  const { number, unit } = formatCell(cell, language, 'table');
  const value = `${number}${unitGap(unit, language)}${unit}`;
  return plainText(fill(strings[language]['figure.named'], { name, value }));
}

function cellOrder(a: Cell, b: Cell): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}

/** The programme or area that a part of a change is of, or how many others. */
function contributionName(
  { book, language, words }: Setting,
  { programme, area, rest }: Contribution,
  isArea: boolean,
): string {
  if (programme !== undefined) return programmeTitle(programme, language);
  if (area !== undefined) return areaTitle(book, area, language);
  const key = isArea ? 'brief.restAreas' : 'brief.restParts';
  return plainText(fill(words[key], { count: String(rest ?? 0) }));
}
