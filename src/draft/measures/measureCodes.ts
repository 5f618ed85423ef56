/** The code of each measure of a draft: by what is counted, else by title. */
import type { MeasureKind } from '../../model/description.ts';
import { findUnit, isMoney } from '../../model/unit.ts';
import { releaseColumnNames } from '../columns/column.ts';
import { fitCodes } from '../columns/fitCodes.ts';

type Uncoded = { text: string; title: string; unit?: string; kind: MeasureKind };

/** By what is counted, if no other measure counts it; else by title. */
export function measureCodes(planned: Uncoded[]): Map<string, string> {
  const made = fitCodes(
    planned.map(({ title }) => title),
    'm',
  );
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
