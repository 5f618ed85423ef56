/** Development zones among the areas (功能区): within the divisions, of which, or added to them, as the whole shows. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { titledRole } from '../../model/area.ts';
import { isWithinRounding } from '../cube/sums.ts';
import { draftNumber } from '../columns/column.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { DraftEntry } from './codeLists.ts';

export async function withZones(
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
