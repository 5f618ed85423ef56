/** The chart of what a change is made of: from the earlier total to the later in steps, with the table of the same numbers. */
import type { ChangeParts, ChangeStep } from '../figures/changeParts.ts';
import { totalOf } from '../figures/book.ts';
import type { FigureView, TableView } from '../model/block.ts';
import { folderName } from '../model/address.ts';
import type { Derived } from '../figures/derive.ts';
import type { Figure } from '../model/cell.ts';
import type { NamedCell } from '../model/chart.ts';
import { kindOfCode } from '../model/period.ts';
import { plainText, type Sentence } from '../model/language.ts';
import { stepName } from '../narrative/findings/composition.ts';
import { figureTitle, signedNumber } from '../narrative/phrases/figure.ts';
import { isAnnual, literal } from '../narrative/phrases/when.ts';
import { formatCell, unitGap } from '../words/format/cell.ts';
import { formatCode, formatPeriod } from '../words/format/period.ts';
import { drawnCell } from '../words/format/scale.ts';
import { capital, fill, fillText, fullStops, joinText } from '../words/strings.ts';
import { drawingUnit, inUnitOf, sourceLine, tone, type ChartUnit } from './caption.ts';
import { tabulate } from './column.ts';
import { stepReadings } from './readings.ts';
import type { Setting } from './setting.ts';

type ChangeRequest = { id: string; title: Sentence; widths: number[] };

export function changeFigure(setting: Setting, { id, title, widths }: ChangeRequest, parts: ChangeParts): FigureView {
  const { book, language, words } = setting;
  const { whole, steps } = parts;
  const unit = drawingUnit([whole.later, whole.earlier], setting);
  const drawn = {
    ...(unit.code !== undefined && { unitCode: unit.code }),
    ...(unit.digits !== undefined && { unitDigits: unit.digits }),
  };
  const named = { title: inUnitOf(title, drawn, setting), unit };
  const chart = {
    kind: 'changeSteps' as const,
    unit: unit.words,
    from: totalRow(setting, whole.earlier, unit),
    steps: steps.map((step) => stepRow(setting, step, parts, unit)),
    to: totalRow(setting, whole.later, unit),
  };
  const unitLine = plainText(
    fill(words['made.unit'], {
      label: figureTitle(book, whole.later, language),
      earlier: [literal(timeOf(setting, whole.earlier))],
      later: [literal(timeOf(setting, whole.later))],
      unit: unit.words,
    }),
  );
  const ids = [...new Set([whole.earlier.id, ...steps.flatMap(({ change }) => change.ids), whole.later.id])];
  return {
    id,
    title: named.title,
    unitLine,
    chart,
    widths,
    events: [],
    ...drawn,
    label: labelOfSteps(setting, named.title, unitLine, [chart.from, ...chart.steps, chart.to]),
    table: stepsTable(setting, { id, title: named.title }, parts, unit),
    source: sourceLine(setting, [whole.later, whole.earlier]),
    current: book.year,
    ids,
    csv: `charts/${id}.csv`,
    svg: `charts/${id}.${folderName(language)}.svg`,
    readings: stepReadings(
      setting,
      [
        { name: chart.from.name, number: whole.earlier },
        ...steps.map(({ change }, index) => ({ name: chart.steps[index]!.name, number: change })),
        { name: chart.to.name, number: whole.later },
      ],
      unit,
    ),
  };
}

function totalRow(setting: Setting, figure: Figure, unit: ChartUnit): NamedCell {
  return { name: timeOf(setting, figure), tone: 'ink', cell: drawnCell(figure.cell, unit) };
}

/** 2020年; 2020年7月. */
function timeOf({ book, language }: Setting, figure: Figure): string {
  const isCode = isAnnual(figure, book) || kindOfCode(figure.year) !== 'year';
  return isCode ? formatCode(figure.year, language) : formatPeriod(figure.key.period, language);
}

function stepRow(setting: Setting, step: ChangeStep, { whole }: ChangeParts, unit: ChartUnit): NamedCell {
  const { book, language } = setting;
  const isTotal = totalOf(book, whole.later.key.programme) !== undefined;
  const own = step.programme?.code ?? (isTotal ? undefined : whole.later.key.programme);
  return {
    name: plainText(capital([stepName(step, book, language, 'row')])),
    tone: own === undefined || step.rest !== undefined ? 'ink' : tone(book, own),
    cell: drawnCell(step.change.cell, unit),
    derived: [step.change.how, ...step.change.ids].join(' '),
  };
}

function labelOfSteps({ language, words }: Setting, title: Sentence, unitLine: string, rows: NamedCell[]): string {
  const texts = rows.map(({ name, cell }) => {
    const { number, unit } = formatCell(cell, language, 'table');
    return fillText(words['figure.named'], { name, value: `${number}${unitGap(unit, language)}${unit}` });
  });
  const sentences = [plainText(title), unitLine, joinText(texts, 'semicolon', language)];
  return joinText(
    sentences.map((text) => text + fullStops[language]),
    'sentence',
    language,
  );
}

type TableRow = { figure?: Figure; derived?: Derived };

function stepsTable(
  setting: Setting,
  { id, title }: Pick<ChangeRequest, 'id' | 'title'>,
  { whole, steps }: ChangeParts,
  unit: ChartUnit,
): TableView {
  const { book, language, words } = setting;
  const rows = [
    { subject: { figure: whole.earlier } as TableRow, head: [literal(timeOf(setting, whole.earlier))], total: true },
    ...steps.map((step) => ({
      subject: { derived: step.change },
      head: capital([stepName(step, book, language, 'row')]),
    })),
    { subject: { figure: whole.later } as TableRow, head: [literal(timeOf(setting, whole.later))], total: true },
  ];
  const inUnit = ({ change }: { change: Derived }): Sentence => [
    { ...signedNumber({ ...change, cell: drawnCell(change.cell, unit) }, language), gap: '', unit: '' },
  ];
  return tabulate<TableRow>(setting, {
    id: `${id}-table`,
    title,
    stub: words['made.step'],
    columns: [
      {
        title: words['table.value'],
        unit,
        content: ({ figure, derived }) => figure ?? inUnit({ change: derived! }),
      },
    ],
    rows,
    sources: [whole.earlier, whole.later],
  });
}
