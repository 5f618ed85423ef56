import type { ListRole } from '../model/description.ts';
import { tableOf, type RawPackage } from './readPackage.ts';

export type Codes = Record<'measures' | 'programmes' | 'areas' | 'sources', Set<string>>;

/** The codes that figures and the description may name. */
export function listCodes(source: RawPackage): Codes {
  const codes = (role: ListRole) =>
    new Set((tableOf(source, role)?.rows ?? []).flatMap(({ cells }) => cells['code'] ?? []));
  return {
    measures: new Set(source.descriptor.nianbao.measures.map(({ code }) => code)),
    programmes: codes('programmes'),
    areas: codes('areas'),
    sources: codes('sources'),
  };
}
