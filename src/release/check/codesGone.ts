/** Codes of an edition that the package no longer has: a renamed measure, programme or area. */
import { totalCode } from '../../model/description.ts';
import { listCodes, type RawPackage } from '../package/dataPackage.ts';
import type { Check, CheckFinding, Screening } from '../series/screening.ts';
import type { ReleasedLine } from '../write/history.ts';

const coded = { measure: 'measures', programme: 'programmes', area: 'areas' } as const;

const lists = Object.keys(coded) as (keyof typeof coded)[];

export const codeGone: Check = {
  code: 'code-gone',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '{edition} 版公布了这个代码的{count}个数字，现在没有这个代码',
      remedy: '只是换名称的，把代码改回来，改 title 即可；不再统计的，代码和以前各行都要保留',
    },
    en: {
      fact: 'edition {edition} published {count} figures under this code, and the package no longer has it',
      remedy:
        'to give it another name, take the code back and change its title; what is no longer counted keeps its code and its rows',
    },
  },
  find: ({ source, released, edition }) => {
    const gone = codesGone(source, released);
    return lists.flatMap((list) => [...gone[list]].map((code) => finding(list, code, released, edition)));
  },
};

function finding(list: string, code: string, released: ReleasedLine[], edition: string): CheckFinding {
  const count = released.filter((line) => line[list] === code).length;
  return {
    place: { file: 'released/figures.csv', column: list, read: code },
    subject: code,
    params: { edition, count },
  };
}

/** Whether its code is gone: told once for all its lines. */
export function isCodeGone({
  source,
  released,
}: Pick<Screening, 'source' | 'released'>): (line: ReleasedLine) => boolean {
  const gone = codesGone(source, released);
  return (line) => lists.some((list) => gone[list].has(line[list] ?? ''));
}

function codesGone(source: RawPackage, released: ReleasedLine[]): Record<keyof typeof coded, Set<string>> {
  const known = listCodes(source);
  const totals = source.descriptor.nianbao.totals.map(totalCode);
  const goneOf = (list: keyof typeof coded) => {
    const codes = new Set([...known[coded[list]], ...(list === 'programme' ? totals : [])]);
    return new Set(released.flatMap((line) => (isOwn(line) && !codes.has(line[list] ?? '') ? [line[list] ?? ''] : [])));
  };
  return { measure: goneOf('measure'), programme: goneOf('programme'), area: goneOf('area') };
}

/** A total of the program goes with what it is declared of. */
function isOwn({ flags = '', value = '' }: ReleasedLine): boolean {
  return value !== '' && !flags.split(' ').includes('computed');
}
