import type { ListRole } from '../model/description.ts';
import { labelKey } from '../table/labelKey.ts';
import { codeWithTitle } from './codeWithTitle.ts';
import { tableOf, type RawPackage } from './readPackage.ts';

/** So many codes are named. */
const mostCodesListed = 8;

/** What may stand for an unknown code: the code of the title that was written instead, else the codes there are. */
export function expectedCode(source: RawPackage, role: ListRole, read: string): string | undefined {
  const rows = tableOf(source, role)?.rows ?? [];
  const titled = rows.find(({ cells }) =>
    Object.entries(cells).some(
      ([name, text]) => /^(title|short)_/.test(name) && labelKey(text ?? '') === labelKey(read),
    ),
  );
  if (titled !== undefined) return titled.cells['code'];
  const codes = rows.flatMap(({ cells }) => (cells['code'] === undefined ? [] : [codeWithTitle(cells)]));
  return (
    [...codes.slice(0, mostCodesListed), ...(codes.length > mostCodesListed ? ['…'] : [])].join(' / ') || undefined
  );
}
