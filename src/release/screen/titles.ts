import type { Text } from '../../model/language.ts';
import { findUnit } from '../../model/unit.ts';
import { descriptorFile } from '../dataPackage.ts';
import type { CellPlace } from '../problem.ts';
import type { Screening } from './screened.ts';

/** A title of something measured, where it stands, and the quantities in which it is given. */
export type MeasureTitle = { title: Text; subject: string; place: CellPlace; quantities: Set<string> };

/** The titles of measures, of their labels and of totals. */
export function measureTitles({ source, values }: Screening): MeasureTitle[] {
  const { measures, labels, totals } = source.descriptor.nianbao;
  const declared = new Map(measures.map(({ code, unit }) => [code, findUnit(unit ?? '')?.quantity]));
  const used = Map.groupBy(values, ({ figure }) => figure.key.measure);
  const quantities = (measure: string) =>
    new Set([declared.get(measure) ?? [], ...(used.get(measure) ?? []).map(({ unit }) => unit.quantity)].flat());
  const titled = (title: Text, measure: string, subject: string, column: string): MeasureTitle => ({
    ...{ title, subject, quantities: quantities(measure) },
    place: { file: descriptorFile, column: `nianbao.${column}.title`, read: Object.values(title).join(' / ') },
  });
  return [
    ...measures.map(({ code, title }, index) => titled(title, code, code, `measures[${index}]`)),
    ...labels.map(({ measure, programme, title }, index) =>
      titled(title, measure, `${measure}/${programme}`, `labels[${index}]`),
    ),
    ...totals.map(({ code, measure, title }, index) => titled(title, measure, `total:${code}`, `totals[${index}]`)),
  ];
}
