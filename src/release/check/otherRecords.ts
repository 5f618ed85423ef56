/** Figures that disagree with another record of them: what was released, and the quoted sentence of the source. */
import { statusMeaning } from '../../intake/cells/mark.ts';
import { figureId, isValue } from '../../model/cell.ts';
import { absolute, add, compare, decimal, type Decimal, shift, subtract } from '../../model/decimal.ts';
import { totalCode } from '../../model/description.ts';
import { listCodes, type RawPackage } from '../package/dataPackage.ts';
import type { Placed } from '../package/figures.ts';
import { figureFinding, printedValue } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';
import type { ReleasedLine } from '../write/history.ts';

/**
 * The row of a changed or removed number says `revised` (修订), so that the site shows the correction (conventions §0.9).
 * What was not available before needs no mark.
 */
export const figureChanged: Check = {
  code: 'figure-changed',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '与 {edition} 版公布的数字不同，也没有注明修订',
      remedy:
        '如是更正，在 status 列写 revised、在 note 列写原因（不再有数字的保留此行，另写 symbol），在 REVISIONS.md 中说明，并提高 datapackage.json 的 version；否则改回原数',
    },
    en: {
      fact: 'this is not what edition {edition} published, and nothing says that it is revised',
      remedy:
        'for a correction write revised in the column status and the reason in the note (keep a row that lost its number, with its symbol), describe it in REVISIONS.md and raise version in datapackage.json; else restore the figure',
    },
  },
  find: (screened) => {
    const { placed, released, isWhole, edition } = screened;
    const now = new Map(placed.map((placed) => [placed.figure.id, placed]));
    const isGone = isCodeGone(screened);
    return released.flatMap((line) => {
      if (!line['value'] || isDerived(line) || isGone(line)) return [];
      const id = idOf(line);
      const placedNow = now.get(id);
      // a cell with an error holds no number yet, and the error is reported
      if (!isWhole && (placedNow === undefined || !isValue(placedNow.figure.cell))) return [];
      if (placedNow !== undefined && isProvisional(line)) return [];
      return placedNow === undefined ? [removedFinding(id, line, edition)] : changedFinding(placedNow, line, edition);
    });
  },
};

/** A number that was published as provisional (快报) is expected to change; readers are told why. */
export const provisionalChanged: Check = {
  code: 'provisional-changed',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '与 {edition} 版的初步数（快报）不同，没有说明原因',
      remedy: '在 note 列写明原因，读者在“更正与版本”页看到',
    },
    en: {
      fact: 'the provisional figure of edition {edition} was another, and no reason is given',
      remedy: 'write the reason in the note, which readers see on the page of revisions',
    },
  },
  find: ({ placed, released, isWhole, edition }) => {
    const before = new Map(
      released.flatMap((line) =>
        line['value'] && isProvisional(line) && !isDerived(line) ? [[idOf(line), line]] : [],
      ),
    );
    return placed.flatMap((one) => {
      const line = before.get(one.figure.id);
      // as above: a cell with an error holds no number yet
      const isRead = isWhole || isValue(one.figure.cell);
      return line === undefined || one.figure.note !== undefined || !isRead ? [] : changedFinding(one, line, edition);
    });
  },
};

function changedFinding(placed: Placed, line: ReleasedLine, edition: string): CheckFinding[] {
  const { cell } = placed.figure;
  const isSame = isValue(cell) && cell.value === line['value'] && cell.unit === line['unit'];
  const { cells, flags } = placed.fact;
  const isTold = [...flags, ...statusMeaning(cells['status'] ?? '').flags].includes('revised');
  return isSame || isTold ? [] : [figureFinding(placed, { expected: content(line), params: { edition } })];
}

function removedFinding(id: string, line: ReleasedLine, edition: string): CheckFinding {
  const place = { file: 'released/figures.csv', read: id };
  return { place, subject: id, expected: content(line), params: { edition } };
}

function isProvisional({ flags = '' }: ReleasedLine): boolean {
  return flags.split(' ').includes('provisional');
}

function isDerived({ flags = '' }: ReleasedLine): boolean {
  return flags.split(' ').includes('computed');
}

function content({ value = '', unit = '' }: ReleasedLine): string {
  return `${value} ${unit}`;
}

function idOf(line: ReleasedLine): string {
  const { measure = '', programme = '', area = '', period_start: start, period_end: end = '' } = line;
  return figureId({ measure, programme, area, period: { ...(start && { start }), end } });
}

type Amounts = Pick<Numeral, 'value' | 'amount'>;

export const quoteDisagrees: Check = {
  code: 'quote-disagrees',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '所引原文中没有这个数（原文的数：{numbers}）',
      remedy: '核对数值、单位和原文；原文有误的，请在 note 列说明，并在 acknowledgements.csv 中写明',
    },
    en: {
      fact: 'the sentence quoted for this figure does not say it (its numbers: {numbers})',
      remedy:
        'check value, unit and quotation; where the source is wrong, say so in a note and in acknowledgements.csv',
    },
  },
  find: ({ values }) =>
    values.flatMap((value) => {
      const quoted = numerals(value.figure.quote ?? '');
      if (quoted.length === 0 || isSaid(quoted, value)) return [];
      return [
        figureFinding(value, {
          read: printedValue(value),
          params: { numbers: quoted.map(({ text }) => text).join('; ') },
        }),
      ];
    }),
};

/** A computed figure may be a sum or difference of two numbers (the year before, from this year and the change). */
function isSaid(quoted: Numeral[], counted: Counted): boolean {
  if (quoted.some((numeral) => isSame(numeral, counted))) return true;
  return (
    counted.cell.flags.includes('computed') &&
    quoted.some((a) =>
      quoted.some((b) =>
        [add, subtract].some((by) => isSame({ value: by(a.value, b.value), amount: by(a.amount, b.amount) }, counted)),
      ),
    )
  );
}

/** As bare digits or as the same amount (818,310,000 Yuan is not 8183.1亿元); a fall may have no minus. */
function isSame({ value, amount }: Amounts, counted: Counted): boolean {
  return compare(value, absolute(counted.cell.value)) === 0 || compare(amount, absolute(counted.amount)) === 0;
}

/** `amount` includes the scale word after the digits; `before` and `after` are the text around. */
type Numeral = { text: string; value: Decimal; amount: Decimal; before: string; after: string };

/** Powers of ten. */
export const scales: Record<string, number> = {
  万亿: 12,
  萬億: 12,
  亿: 8,
  億: 8,
  千万: 7,
  千萬: 7,
  百万: 6,
  百萬: 6,
  万: 4,
  萬: 4,
  千: 3,
  thousand: 3,
  million: 6,
  mln: 6,
  billion: 9,
  bln: 9,
  trillion: 12,
};

const numeral = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?\\s?(${Object.keys(scales).join('|')})?`,
  'giu',
);

/** Numbers in digits, full-width too, with or without commas of thousands. */
export function numerals(text: string): Numeral[] {
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(numeral)].map(({ 0: whole, 1: digits = '', 2: fraction = '', 3: scale = '', index }) => {
    const value = decimal(digits.replaceAll(',', '') + fraction);
    const amount = shift(value, scales[scale.toLowerCase()] ?? 0);
    const around = { before: plain.slice(0, index), after: plain.slice(index + whole.length) };
    return { text: whole.trim(), value, amount, ...around };
  });
}

/** Codes of an edition that the package no longer has: a renamed measure, programme or area. */
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
function isCodeGone({ source, released }: Pick<Screening, 'source' | 'released'>): (line: ReleasedLine) => boolean {
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
