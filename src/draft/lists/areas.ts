/** The areas of a draft: from the names in its table, with the publisher's own area, zones and own units. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { onlyCode } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { titledRole } from '../../model/release.ts';
import type { Decimal } from '../../model/decimal.ts';
import { areaCodeSystem, isCountry, isCountryOfThree } from '../columns/codes.ts';
import { type ColumnRoles, draftNumber } from '../columns/column.ts';
import { isWithinRounding, type SumOfParts } from '../cube/sums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { type DraftEntry, entries, isHanLanguage, namedSums, withParents } from './codeLists.ts';
import { areaInTitles, onlyArea, publisherArea, type PublisherArea } from './publisherArea.ts';

type AreaContext = {
  rows: DatedRow[];
  roles: ColumnRoles;
  measures: PlannedMeasure[];
  titles: string[];
  title: string;
  languages: Language[];
  choices: Choices;
  ask: Ask;
};

/** Without names of areas the package has one: named by a person, by a title that names a place, else by its own title. */
export async function draftedAreas(context: AreaContext): Promise<PublisherArea> {
  const { rows, roles, measures, titles, title, languages, choices, ask } = context;
  const named = entries(rows, ({ area }) => area, roles.areaCode, 'a');
  const inDivisions = withCodeParents(named);
  const areas = withParents(inDivisions, roles.areaParents ?? new Map(), 'u');
  if (areas.length === 0 && choices.publisherArea !== undefined) return onlyArea(choices.publisherArea);
  if (areas.length === 0) return areaOfTitles(titles, languages);
  const sums = await areaSums(context);
  const own = await publisherArea({ areas, wholes: roles.wholes, sums, titles, packageTitle: title }, choices, ask);
  return { ...own, areas: await withZones(own.areas, rows, measures, choices, ask) };
}

function areaOfTitles(titles: string[], languages: Language[]): PublisherArea {
  const place = languages.every(isHanLanguage) ? areaInTitles(titles) : undefined;
  if (place === undefined) return { areas: [], publisherCode: undefined };
  return { areas: [{ code: onlyCode, title: place }], publisherCode: onlyCode };
}

/** The whole of all is asked about as the publisher's area, hence not here; a person may say that a name is no sum. */
async function areaSums({ rows, measures, choices, ask }: AreaContext): Promise<SumOfParts[]> {
  const { sums } = namedSums(rows, 'area', measures);
  const wholes = sums.map(({ whole }) => whole);
  if (wholes.length === 0) return sums;
  const isOfAreas = choices.total !== undefined && [...wholes, 'none'].includes(choices.total);
  const answer = await ask({
    code: 'total',
    about: wholes.join('、'),
    choice: isOfAreas ? choices.total : undefined,
    guess: wholes.join('、'),
    isSure: true,
    isTold: true,
  });
  return answer === 'none' ? [] : sums;
}

/** Development zones among the areas (功能区): within the divisions, of which, or added to them, as the whole shows. */
async function withZones(
  areas: DraftEntry[],
  rows: DatedRow[],
  measures: PlannedMeasure[],
  { zones: choice }: Choices,
  ask: Ask,
): Promise<DraftEntry[]> {
  const zones = areas.filter(({ title, text }) => text !== undefined && titledRole({ en: title }) === 'zone');
  if (zones.length === 0 || zones.length === areas.length) return areas;
  const byValue = zonesByValue(zones, areas, rows, measures);
  const answer = await ask({
    code: 'zone',
    about: zones.map(({ title }) => title).join('、'),
    choice,
    guess: byValue ?? 'within',
    isSure: byValue !== undefined,
    isTold: true,
    options: ['within', 'added'],
  });
  return areas.map((area) =>
    zones.includes(area) ? { ...area, kind: 'zone', ...(answer === 'added' && { adds: 'true' }) } : area,
  );
}

/** The rows of totals are the sum with the zones, or without them. */
function zonesByValue(
  zones: DraftEntry[],
  areas: DraftEntry[],
  rows: DatedRow[],
  measures: PlannedMeasure[],
): 'within' | 'added' | undefined {
  const zoneTexts = new Set(zones.map(({ text }) => text));
  const parts = new Set(
    areas.filter(({ text, parent }) => text !== undefined && parent !== undefined).map(({ text }) => text),
  );
  const seen = new Set<string>();
  for (const total of rows.filter(({ kind, area }) => kind === 'total' && isTotalLabel(area ?? '')))
    for (const { text } of measures) {
      const whole = numberAt(total, text);
      const others = rows.filter(
        (row) =>
          row.kind === 'record' && row.year === total.year && row.programme === total.programme && parts.has(row.area),
      );
      if (whole === undefined || others.some((row) => numberAt(row, text) === undefined)) continue;
      const values = (list: DatedRow[]) => list.flatMap((row) => numberAt(row, text) ?? []);
      const divisions = others.filter(({ area }) => !zoneTexts.has(area));
      const [isAdded, isWithin] = [values(others), values(divisions)].map((list) => isWithinRounding(whole, list));
      if (isAdded !== isWithin) seen.add(isAdded === true ? 'added' : 'within');
    }
  const [answer] = seen;
  return seen.size === 1 && (answer === 'added' || answer === 'within') ? answer : undefined;
}

function numberAt({ values }: DatedRow, measure: string): Decimal | undefined {
  const cell = values.get(measure);
  return cell && draftNumber(cell.text, cell.column.form)?.value;
}

/** Province, prefecture, county, township, village. */
const levelEnds = [2, 4, 6, 9, 12];

/** A group of countries (EA20, AFE) is added to no others: its countries are. */
function withCodeParents(areas: DraftEntry[]): DraftEntry[] {
  const codes = areas.map(({ code }) => code);
  const parents = new Map([...codeParents(codes.filter((code) => /^\d+$/.test(code))), ...regionParents(codes)]);
  const groups = countryGroups(codes);
  return areas.map((area) => {
    const parent = parents.get(area.code);
    return { ...area, ...(parent !== undefined && { parent }), ...(groups.has(area.code) && { adds: 'false' }) };
  });
}

/** DE1 in DE, DE11 in DE1: where all codes are of NUTS, or of the groups of Eurostat. */
function regionParents(codes: string[]): Map<string, string> {
  const regions = codes.filter((code) => !euroGroup.test(code));
  const isOfRegions = regions.every((code) => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) && isCountry(code.slice(0, 2)));
  if (!isOfRegions) return new Map();
  const known = new Set(regions);
  return new Map(
    regions.flatMap((code) => {
      const above = Array.from({ length: code.length - 2 }, (_, cut) => code.slice(0, code.length - 1 - cut));
      const parent = above.find((stem) => known.has(stem));
      return parent === undefined ? [] : [[code, parent] as const];
    }),
  );
}

/** Of Eurostat: EU27_2020, EA20, EEA30_2007. */
const euroGroup = /^(EU|EA|EEA|EFTA)\d*(_\w+)?$/;

const leastCountryShare = 0.6;

/** Codes among those of countries that are none: of the World Bank WLD, ARB, AFE. */
function countryGroups(codes: string[]): Set<string> {
  const isOfThree = codes.every((code) => /^[A-Z]{3}$/.test(code));
  const isGroup = (code: string) => (isOfThree ? !isCountryOfThree(code) : euroGroup.test(code));
  const groups = codes.filter(isGroup);
  const isOfCountries = isOfThree || codes.every((code) => isGroup(code) || isCountry(code.slice(0, 2)));
  const isUsual = codes.length - groups.length >= codes.length * leastCountryShare;
  return new Set(isOfCountries && isUsual ? groups : []);
}

/** By code; a level that has no row of its own is passed over. Empty for other codes. */
function codeParents(codes: string[]): Map<string, string> {
  if (areaCodeSystem(codes, true) !== 'divisions') return new Map();
  const byStem = new Map(codes.map((code) => [stemOf(code), code]));
  return new Map(
    codes.flatMap((code) => {
      const stem = stemOf(code);
      const parent = levelEnds
        .filter((end) => end < stem.length)
        .toReversed()
        .flatMap((end) => byStem.get(stem.slice(0, end)) ?? [])[0];
      return parent === undefined ? [] : [[code, parent] as const];
    }),
  );
}

/** The digits that say something: 321081 of 321081000000, 3210 of 321000. */
function stemOf(code: string): string {
  const end = levelEnds.find((length) => length <= code.length && /^0*$/.test(code.slice(length)));
  return code.slice(0, end);
}
