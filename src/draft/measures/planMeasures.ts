/** Unit, kind and code of every measure: chosen, guessed from its title, or asked. */
import { measureKinds, type MeasureKind } from '../../model/description.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { columnCellText, releaseColumnNames, type ColumnRoles } from '../columns/column.ts';
import { fitCodes, isFit } from '../lists/codeLists.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow, PeriodMeaning } from '../rows/datedRows.ts';
import { kindGuess, measureGuess, type MeasureGuess } from './measureGuess.ts';

type WithUnitLine = Choices & { unitLine: string[] };

/** `choice` is from the command line. */
type UncodedMeasure = Omit<PlannedMeasure, 'code'> & { choice?: string };

type NamedMeasure = { text: string; index?: number; units: string[] };

export async function planMeasures(
  rows: DatedRow[],
  roles: ColumnRoles,
  meaning: PeriodMeaning,
  choices: WithUnitLine,
  ask: Ask,
): Promise<PlannedMeasure[]> {
  const planned: UncodedMeasure[] = [];
  for (const named of namedMeasures(rows, roles)) planned.push(await planMeasure(named, meaning, choices, ask));
  const codes = measureCodes(planned);
  const coded: PlannedMeasure[] = [];
  for (const { choice, ...measure } of planned) {
    const isFree = (code: string) =>
      isFit(code) &&
      !releaseColumnNames.includes(code) &&
      !coded.some((plannedMeasure) => plannedMeasure.code.toLowerCase() === code.toLowerCase());
    const guess = codes.get(measure.text);
    const code = await ask({ code: 'code', about: measure.text, choice, guess, isSure: true, isFit: isFree });
    coded.push({ ...measure, code: code ?? '' });
  }
  return coded;
}

async function planMeasure(
  { text, index, units }: NamedMeasure,
  meaning: PeriodMeaning,
  choices: WithUnitLine,
  ask: Ask,
): Promise<UncodedMeasure> {
  const choice = choices.measures.find(({ column }) => column === text);
  const ofTitle = measureGuess(text, units.find(isKnownUnit));
  const guess = ofTitle.isSureOfUnit ? ofTitle : unitRowGuess(ofTitle, choices.unitLine);
  const unit = await ask({
    code: 'unit',
    about: text,
    guess: guess.unit,
    isSure: guess.isSureOfUnit,
    choice: choice?.unit ?? (guess.isSureOfUnit ? undefined : choices.unit),
    isFit: isKnownUnit,
  });
  const { kind: guessed, isSure } = kindGuess(unit, guess.worded, meaning);
  const kind = await ask({
    code: 'kind',
    about: text,
    choice: choice?.kind,
    guess: guessed,
    isSure,
    options: [...measureKinds],
  });
  const isUnitOfRows = units.length > 1 && choice?.unit === undefined;
  return {
    text,
    index,
    title: guess.title,
    choice: choice?.code,
    kind: (kind ?? 'flow') as MeasureKind,
    ...(isUnitOfRows ? {} : { unit }),
  };
}

/** Under a line 人、万元, money is in 万元; a single unit is that of all measures. */
function unitRowGuess(guess: MeasureGuess, units: string[]): MeasureGuess {
  const quantity = findUnit(guess.unit ?? '')?.quantity;
  const fitting = quantity === undefined ? units : units.filter((unit) => findUnit(unit)?.quantity === quantity);
  return fitting.length === 1 ? { ...guess, unit: fitting[0]!, isSureOfUnit: true } : guess;
}

function isKnownUnit(code: string): boolean {
  return findUnit(code) !== undefined;
}

/** With the units in the rows of a long table. */
function namedMeasures(rows: DatedRow[], { measure, unit, measures }: ColumnRoles): NamedMeasure[] {
  if (measure === undefined) return measures.map(({ header, index }) => ({ text: header, index, units: [] }));
  const groups = Map.groupBy(rows, ({ row }) => columnCellText(row, measure.index));
  return [...groups].map(([text, group]) => {
    const units = unit === undefined ? [] : group.map(({ row }) => columnCellText(row, unit.index));
    return { text, units: [...new Set(units.filter((unit) => unit !== ''))] };
  });
}

/** By what is counted, if no other measure counts it; else by title. */
function measureCodes(planned: Omit<PlannedMeasure, 'code'>[]): Map<string, string> {
  const made = fitCodes(
    planned.map(({ title }) => title),
    'm',
  );
  const codes = new Map(planned.map(({ text, title }) => [text, freeCode(made.get(title) ?? '')]));
  const usual = planned.map(({ unit, kind }) => usualCode(unit, kind));
  for (const [index, { text }] of planned.entries()) {
    const code = usual[index];
    const isAlone = usual.filter((other) => other === code).length === 1 && ![...codes.values()].includes(code ?? '');
    if (code !== undefined && isAlone) codes.set(text, code);
  }
  return codes;
}

function freeCode(code: string): string {
  return releaseColumnNames.includes(code) ? `m-${code}` : code;
}

function usualCode(unit: string | undefined, kind: MeasureKind): string | undefined {
  const known = unit === undefined ? undefined : findUnit(unit);
  if (kind === 'standard') return 'standard';
  if (known === undefined || known.per !== undefined || kind === 'rate') return undefined;
  if (isMoney(known.quantity)) return 'funds';
  return { person: 'persons', household: 'households', 'person-time': 'person-times' }[known.quantity];
}

/** `text` is a header (of column `index`) or, in a long table, a cell. Without `unit` each row has its own. */
export type PlannedMeasure = {
  text: string;
  index?: number;
  code: string;
  title: string;
  unit?: string;
  kind: MeasureKind;
};

/** It may be misspelt. */
export async function checkMeasureChoices(names: string[], { measures }: Choices, ask: Ask): Promise<void> {
  for (const { column } of measures)
    if (!names.includes(column)) await ask({ code: 'measures', choice: column, options: names });
}
