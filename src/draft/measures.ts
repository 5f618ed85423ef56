/** Unit, kind and code of every measure: chosen, guessed from the words of its title, or asked. */
import { measureKinds, type MeasureKind } from '../model/description.ts';
import { findUnit, isMoney } from '../model/unit.ts';
import { columnCellText, releaseColumnNames, type ColumnRoles } from './columns/column.ts';
import { fitCodes, isFit } from './lists/codeLists.ts';
import type { Ask, Choices } from './questions/question.ts';
import type { DatedRow, PeriodMeaning } from './rows/datedRows.ts';

type KindGuess = { kind?: MeasureKind; isSure: boolean };

/** `title` is without unit and “Calc:”; `worded` is the kind by its words. */
type MeasureGuess = { title: string; unit?: string; isSureOfUnit: boolean; worded?: MeasureKind };

/** A unit in brackets (资金（万元）, Funds (USD)) or in the rows is certain. */
function measureGuess(text: string, rowUnit?: string): MeasureGuess {
  const { title, unit: written } = withoutUnit(text);
  const word = measureWords.find(({ words }) => words.test(title));
  const unit = rowUnit ?? written ?? word?.unit;
  const isSureOfUnit = (rowUnit ?? written) !== undefined || word?.isSure === true;
  return { title, unit, isSureOfUnit, worded: stockWords.test(title) ? 'stock' : word?.kind };
}

/** Persons of a day are a stock; those of a year a stock or served. */
function kindGuess(unit: string | undefined, worded: MeasureKind | undefined, meaning: PeriodMeaning): KindGuess {
  const known = unit === undefined ? undefined : findUnit(unit);
  if (known?.per !== undefined) return { kind: worded === 'standard' ? 'standard' : 'rate', isSure: true };
  if (known?.quantity === '%') return { kind: 'rate', isSure: true };
  if (worded !== undefined) return { kind: worded, isSure: true };
  if (known !== undefined && ['person', 'household'].includes(known.quantity))
    return { kind: meaning === 'day' ? 'stock' : 'served', isSure: meaning === 'day' };
  return { kind: 'flow', isSure: known !== undefined && (isMoney(known.quantity) || known.quantity === 'person-time') };
}

const unitInBrackets = /\s*[（(【[]\s*(?:单位[:：]\s*)?([^）)】\]]+?)\s*[）)】\]]\s*$/;
const unitAfterSlash = /\s*[/／,，_]\s*([^/／,，_\s]+)$/;

function withoutUnit(text: string): { title: string; unit?: string } {
  const clean = text.replace(/^calc(ulated)?\s*[:：]\s*/i, '').trim();
  for (const ending of [unitInBrackets, unitAfterSlash]) {
    const unit = ending.exec(clean)?.[1];
    const title = clean.replace(ending, '').trim();
    if (unit !== undefined && title !== '' && findUnit(unit) !== undefined) return { title, unit };
  }
  return { title: clean };
}

/** The first match counts. */
type MeasureWord = { words: RegExp; unit?: string; kind?: MeasureKind; isSure: boolean };

const measureWords: MeasureWord[] = [
  { words: /人均|户均|平均|补助水平/, kind: 'rate', isSure: false },
  { words: /保障标准|标准/, unit: '元/人·月', kind: 'standard', isSure: false },
  { words: /率|比重|占比|百分比|环比|同比/, unit: '%', kind: 'rate', isSure: true },
  { words: /人次/, unit: '人次', kind: 'flow', isSure: true },
  { words: /人数|人口|人员|对象|老人|儿童|学生|职工|人$/, unit: '人', isSure: true },
  { words: /户数|户$|家庭/, unit: '户', isSure: true },
  { words: /资金|金额|支出|经费|保障金|救助金|补贴|津贴|发放|投入|收入/, unit: '万元', kind: 'flow', isSure: false },
  { words: /床位|张数/, unit: '张', kind: 'stock', isSure: true },
  { words: /机构|中心|单位数|站数|个数/, unit: '个', kind: 'stock', isSure: false },
  { words: /件数|案件/, unit: '件', kind: 'flow', isSure: true },
  { words: /次数|次$/, unit: '次', kind: 'flow', isSure: true },
  { words: /[％%]|\bper ?cent|\brate\b|\bshare\b|\bratio\b/i, unit: '%', kind: 'rate', isSure: true },
  { words: /\b(average|mean|median|per (capita|person|household))\b/i, kind: 'rate', isSure: false },
  { words: /\b(standard|threshold)\b/i, kind: 'standard', isSure: false },
  { words: /\bperson[- _]?times\b/i, unit: 'person-times', kind: 'flow', isSure: true },
  { words: /issuance|\bamount\b/i, unit: 'USD', kind: 'flow', isSure: false },
  { words: /\bUSD\b|US\$|\bdollars?\b/i, unit: 'USD', kind: 'flow', isSure: true },
  { words: /\b(CNY|RMB|yuan)\b/i, unit: 'CNY', kind: 'flow', isSure: true },
  { words: /\b(EUR|euros?)\b|€/i, unit: 'EUR', kind: 'flow', isSure: true },
  { words: /\b(GBP|pounds?)\b|£/i, unit: 'GBP', kind: 'flow', isSure: true },
  { words: /\$/, unit: 'USD', kind: 'flow', isSure: false },
  { words: /\b(households?|families)\b/i, unit: 'households', isSure: true },
  {
    words: /\b(persons?|people|individuals?|population|recipients?|beneficiar\w*|participants?|children|adults)\b/i,
    unit: 'persons',
    isSure: true,
  },
  {
    words: /\b(spending|expenditures?|costs?|funds?|payments?|benefits?)\b/i,
    unit: 'USD',
    kind: 'flow',
    isSure: false,
  },
  { words: /\bbeds?\b/i, unit: 'beds', kind: 'stock', isSure: true },
  { words: /\b(institutions?|facilities)\b/i, unit: 'institutions', kind: 'stock', isSure: true },
  { words: /\bcases?\b/i, unit: 'cases', kind: 'flow', isSure: true },
];

/** A count at a date, whatever its unit. */
const stockWords = /年末|年底|期末|月末|在册|存量|\b(year[- ]end|end of|at the end|on hand|stock)\b/i;

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
  const titles = planned.map(({ title }) => title);
  const made = fitCodes(titles, 'm');
  const free = (code: string) => (releaseColumnNames.includes(code) ? `m-${code}` : code);
  const codes = new Map(planned.map(({ text, title }) => [text, free(made.get(title) ?? '')]));
  const usual = planned.map(({ unit, kind }) => usualCode(unit, kind));
  for (const [index, { text }] of planned.entries()) {
    const code = usual[index];
    const isAlone = usual.filter((other) => other === code).length === 1 && ![...codes.values()].includes(code ?? '');
    if (code !== undefined && isAlone) codes.set(text, code);
  }
  return codes;
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
