/** The titles of areas, programmes and measures in the language of the reader. */
import { languageColumn } from '../../intake/table/schema.ts';
import { totalCode, type ListRole } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';
import { tableOf, type RawPackage } from '../package/dataPackage.ts';

/** What a package calls its codes. */
export type CodeTitles = {
  area: (code: string) => string;
  programme: (code: string) => string;
  measure: (code: string, programme: string) => string;
};

/** In one language, or else in another that the package has; a code without a title stays a code. */
export function codeTitles(source: RawPackage, language: Language): CodeTitles {
  const { measures, labels, totals, languages } = source.descriptor.nianbao;
  const order = [language, ...languages];
  const inLanguage = (title: Text | undefined) => order.flatMap((one) => title?.[one] ?? [])[0];
  const listed = (role: ListRole) =>
    new Map(
      (tableOf(source, role)?.rows ?? []).flatMap(({ cells }) => {
        const title = order.map((one) => cells[languageColumn('title', one)]).find(Boolean);
        return title === undefined ? [] : [[cells['code'] ?? '', title] as const];
      }),
    );
  const areas = listed('areas');
  const programmes = listed('programmes');
  const sums = new Map(totals.map((total) => [totalCode(total), inLanguage(total.title)]));
  return {
    area: (code) => areas.get(code) ?? code,
    programme: (code) => programmes.get(code) ?? sums.get(code) ?? code,
    measure: (code, programme) =>
      inLanguage(labels.find((label) => label.measure === code && label.programme === programme)?.title) ??
      inLanguage(measures.find((measure) => measure.code === code)?.title) ??
      code,
  };
}
