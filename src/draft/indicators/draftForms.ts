/** Forms as the draft needs them: one tidy table, what settled each figure, and kinds and area of what they say. */
import type { Problem } from '../../model/problem.ts';
import type { ColumnRoles } from '../columns/column.ts';
import type { MarkMeanings } from '../cube/marks.ts';
import { areaInTitles, onlyArea, type PublisherArea } from '../lists/publisherArea.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { checkDraftCells } from '../rows/checkCells.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { formFigures } from './formFigures.ts';
import type { FormFigure } from './formFigures.ts';
import type { IndicatorForm } from './forms.ts';
import { formTable, type FormTable } from './formTable.ts';
import { settledFigures, type SettledFigures } from './settledFigures.ts';

export type DraftedForms = FormTable & { forms: IndicatorForm[]; settled: SettledFigures; choices: Choices };

/** `choices` hold the kinds of measures, which the form of the table says. */
export async function draftForms(
  forms: IndicatorForm[],
  name: string,
  choices: Choices,
  ask: Ask,
): Promise<DraftedForms> {
  const settled = await settledFigures(await formFigures(forms, choices, ask), choices, ask);
  const { figures } = settled;
  const notTaken = new Set([
    ...settled.leftOut.filter(({ reason }) => reason === 'no-measure').map(({ figure }) => figure.measure),
    ...forms.flatMap(({ columns }) => columns.others.map(({ header }) => header)),
  ]);
  const rest = choices.measures.filter(({ column, isLeftOut }) => !(isLeftOut && notTaken.has(column)));
  const kinds = await kindChoices(figures, { ...choices, measures: rest }, ask);
  return { ...formTable(figures, forms, name), forms, settled, choices: { ...choices, measures: kinds } };
}

/** Counts of a form are those of the end of its period: told as a guess, since its words do not say so. */
async function kindChoices(figures: FormFigure[], choices: Choices, ask: Ask): Promise<Choices['measures']> {
  const byMeasure = new Map(figures.map((figure) => [figure.measure, figure]));
  const stocks = [...byMeasure.values()]
    .filter(({ kind, time }) => kind === 'stock' && time !== 'end')
    .map(({ measure }) => measure);
  const chosen = (measure: string) => choices.measures.find(({ column }) => column === measure);
  const open = stocks.filter((measure) => chosen(measure)?.kind === undefined);
  const about = open.slice(0, mostNamed).join('”, “');
  const answer =
    open.length === 0
      ? undefined
      : await ask({
          code: 'form-counts',
          about,
          choice: choices.kind,
          guess: 'stock',
          isSure: true,
          isTold: true,
          options: ['stock', 'served'],
        });
  return [
    ...choices.measures.filter(({ column }) => !byMeasure.has(column)),
    ...[...byMeasure.values()].map(({ measure, kind }) => {
      const said = chosen(measure) ?? { column: measure, isLeftOut: false };
      return { ...said, kind: said.kind ?? (open.includes(measure) ? (answer ?? kind) : kind) };
    }),
  ];
}

const mostNamed = 3;

/** As `checkDraftCells`, with the places in the forms. */
export function checkFormCells(
  { origins }: DraftedForms,
  rows: DatedRow[],
  roles: ColumnRoles,
  marks: MarkMeanings,
): Problem[] {
  const places = Map.groupBy(rows, ({ cells }) => {
    const { form, column } = origins.get(cells) ?? {};
    return JSON.stringify([form?.sheet.file, column?.header]);
  });
  return [...places].flatMap(([place, group]) => {
    const [file, column] = JSON.parse(place) as [string, string];
    return checkDraftCells(group, roles, marks, file).map((problem) => ({ ...problem, column }));
  });
}

/** The area of the publisher, from titles and lines above; the package’s own title stands where nothing names it. */
export async function formArea(
  { forms }: DraftedForms,
  titles: string[],
  title: string,
  choices: Choices,
  ask: Ask,
): Promise<PublisherArea> {
  const named = areaInTitles([...forms.flatMap(({ sheet }) => sheet.remarks.flatMap(({ cells }) => cells)), ...titles]);
  const answer = await ask({
    code: 'publisher-area',
    choice: choices.publisherArea,
    guess: named ?? title,
    isSure: named !== undefined,
    isTold: true,
  });
  if (answer === undefined || answer === title) return { areas: [], publisherCode: undefined };
  return onlyArea(answer);
}
