/** The same figures laid out in each of the ways that offices know: cells by row, with title, header, totals and note. */
import type { RandomFigure, RandomMeasure, TableWords } from './randomTable.ts';

export type Layout =
  'wide' | 'long' | 'years across' | 'programmes over measures' | 'measures over years' | 'areas across';

export type GridSetting = {
  layout: Layout;
  figures: RandomFigure[];
  measures: RandomMeasure[];
  areas: string[];
  programmes: string[];
  years: number[];
  words: TableWords;
  isUnitAbove: boolean;
  mark?: string;
  total?: string;
  isTotalFirst: boolean;
  headings: { area: string; programme: string; year: string };
  hasTitle: boolean;
  hasNote: boolean;
};

type Place = { area?: string; programme?: string; measure?: string; year?: number };

/** What stands down and across, as names of a place each. */
type Axis = { names: string[]; place: Place }[];

export function writtenGrid(setting: GridSetting): string[][] {
  const { words, hasTitle, hasNote, isUnitAbove, measures, layout } = setting;
  const body = layout === 'long' ? longBody(setting) : crossedBody(setting);
  const units = measures.map(({ unit }) => unit).join(words.title.startsWith('某') ? '、' : ', ');
  const isUnitSaid = isUnitAbove && words.title.startsWith('某') && layout !== 'long';
  const above = [...(hasTitle ? [[words.title]] : []), ...(isUnitSaid ? [[`单位：${units}`]] : [])];
  const width = Math.max(...body.map((row) => row.length));
  const filled = (row: string[]) => [...row, ...Array.from({ length: width - row.length }, () => '')];
  return [...above, ...body, ...(hasNote ? [[words.note]] : [])].map(filled);
}

function cellAt({ figures, mark = '' }: GridSetting, place: Place): string {
  const figure = figures.find((one) =>
    Object.entries(place).every(([name, value]) => one[name as keyof Place] === value),
  );
  return figure === undefined ? '' : (figure.value ?? mark);
}

/** The sum over areas. */
function totalAt({ figures }: GridSetting, { area: _, ...place }: Place): string {
  const parts = figures.filter((one) =>
    Object.entries(place).every(([name, value]) => one[name as keyof Place] === value),
  );
  const cents = parts.reduce((sum, { value = '0' }) => sum + BigInt(Math.round(Number(value) * 100)), 0n);
  const hasDecimals = parts.some(({ value = '' }) => value.includes('.'));
  return hasDecimals ? `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}` : String(cents / 100n);
}

function longBody(setting: GridSetting): string[][] {
  const { figures, measures, headings, programmes, words, mark = '' } = setting;
  const isZh = words.title.startsWith('某');
  const hasProgrammes = programmes[0] !== '';
  const header = isZh ? ['指标', '数值', '单位'] : ['Indicator', 'Value', 'Unit'];
  const unitOf = new Map(measures.map(({ title, unit }) => [title, unit]));
  return [
    [headings.year, headings.area, ...(hasProgrammes ? [headings.programme] : []), ...header],
    ...figures.map(({ year, area, programme, measure, value = mark }) => [
      String(year),
      area,
      ...(hasProgrammes ? [programme] : []),
      measure,
      value,
      unitOf.get(measure) ?? '',
    ]),
  ];
}

function crossedBody(setting: GridSetting): string[][] {
  const { stub, down, levels, across } = axes(setting);
  const header = levels === 1 ? [[...stub, ...across.map(({ names }) => names[0] ?? '')]] : twoRows(stub, across);
  const isAcross = setting.layout === 'areas across';
  const rows = down.map(({ names, place }) => [
    ...names,
    ...across.map((column) => cellAt(setting, { ...place, ...column.place })),
    ...(isAcross && setting.total !== undefined ? [totalAt(setting, place)] : []),
  ]);
  if (setting.total === undefined) return [...header, ...rows];
  if (isAcross) return [header[0]!.concat(setting.total), ...rows];
  return [...header, ...withTotals(setting, rows, { stub, down, across })];
}

function twoRows(stub: string[], across: Axis): string[][] {
  const upper = across.map(({ names }, index) => (across[index - 1]?.names[0] === names[0] ? '' : (names[0] ?? '')));
  return [
    [...stub, ...upper],
    [...stub.map(() => ''), ...across.map(({ names }) => names[1] ?? '')],
  ];
}

/** One for each year and programme, above or below all rows. */
function withTotals(
  setting: GridSetting,
  rows: string[][],
  { stub, down, across }: { stub: string[]; down: Axis; across: Axis },
): string[][] {
  const at = stub.indexOf(setting.headings.area);
  const others = new Map(down.map(({ names, place }) => [JSON.stringify(names.with(at, '')), { names, place }]));
  const totals = [...others.values()].map(({ names, place }) => [
    ...names.with(at, setting.total ?? ''),
    ...across.map((column) => totalAt(setting, { ...place, ...column.place })),
  ]);
  return setting.isTotalFirst ? [...totals, ...rows] : [...rows, ...totals];
}

function axes(setting: GridSetting): { stub: string[]; down: Axis; levels: 1 | 2; across: Axis } {
  const { layout, areas, programmes, measures, years, headings } = setting;
  const hasProgrammes = programmes[0] !== '';
  const titled = ({ title, unit }: RandomMeasure) => (setting.isUnitAbove ? title : `${title}(${unit})`);
  const yearAxis: Axis = years.map((year) => ({ names: [String(year)], place: { year } }));
  const areaAxis: Axis = areas.map((area) => ({ names: [area], place: { area } }));
  const programmeAxis: Axis = hasProgrammes
    ? programmes.map((programme) => ({ names: [programme], place: { programme } }))
    : [{ names: [], place: {} }];
  const measureAxis: Axis = measures.map((measure) => ({
    names: [titled(measure)],
    place: { measure: measure.title },
  }));
  const programmeStub = hasProgrammes ? [headings.programme] : [];
  if (layout === 'programmes over measures')
    return {
      stub: [headings.year, headings.area],
      down: crossed(yearAxis, areaAxis),
      levels: 2,
      across: crossed(programmeAxis, measureAxis),
    };
  if (layout === 'measures over years')
    return {
      stub: [headings.area, ...programmeStub],
      down: crossed(areaAxis, programmeAxis),
      levels: 2,
      across: crossed(measureAxis, yearAxis),
    };
  if (layout === 'years across') {
    const one: Axis = measureAxis.slice(0, 1);
    return {
      stub: [headings.area, ...programmeStub],
      down: crossed(
        crossed(areaAxis, programmeAxis),
        one.map(({ place }) => ({ names: [], place })),
      ),
      levels: 1,
      across: yearAxis,
    };
  }
  if (layout === 'areas across')
    return {
      stub: [headings.year, setting.words.title.startsWith('某') ? '指标' : 'Indicator'],
      down: crossed(yearAxis, measureAxis),
      levels: 1,
      across: areaAxis,
    };
  return {
    stub: [headings.year, headings.area, ...programmeStub],
    down: crossed(crossed(yearAxis, areaAxis), programmeAxis),
    levels: 1,
    across: measureAxis,
  };
}

function crossed(outer: Axis, inner: Axis): Axis {
  return outer.flatMap((one) =>
    inner.map((other) => ({ names: [...one.names, ...other.names], place: { ...one.place, ...other.place } })),
  );
}
