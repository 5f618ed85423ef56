/** Finding: a declared total with its largest parts, as amounts or as shares, and what changed. */
import { isOfficial, requiredProgramme, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { isSamePeriod, share } from '../../figures/derive.ts';
import type { MainFigure } from '../../figures/rank.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import { listSentence } from '../../words/format/list.ts';
import { fill, strings } from '../../words/strings.ts';
import { comparedWords } from '../phrases/change.ts';
import { derivedNumber, numberOf, periodWords } from '../phrases/figure.ts';
import { areaName, midSentence, nameOf } from '../phrases/names.ts';
import type { Of } from './finding.ts';

/** Parts of a total that are named one by one; of more, only the largest. */
export const mostParts = 3;

export function totalFinding(book: Book, { figure, total }: Required<MainFigure>): Of<'total'> {
  const change = comparison(book, figure, comparisonPolicies.brief);
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  return { kind: 'total', figure, total, parts: largestParts(parts, figure), ...(change && { change }) };
}

/** Official parts of the same period, the largest first; of many only the largest, of unlike ones none. */
function largestParts(parts: Figure[], figure: Figure): Figure[] {
  if (!parts.every((part) => isOfficial(part) && isSamePeriod(part, figure))) return [];
  const ranked = parts.toSorted((a, b) => {
    const first = share(a, figure).cell;
    const second = share(b, figure).cell;
    return isValue(first) && isValue(second) ? compare(second.value, first.value) : 0;
  });
  return ranked.slice(0, ranked.length > mostParts ? 1 : mostParts);
}

/** The total with the amounts of its parts; with their shares where its level is stated already. */
export function totalSentence(finding: Of<'total'>, book: Book, language: Language): Sentence {
  return finding.isLevelStated ? sharesSentence(finding, book, language) : amountsSentence(finding, book, language);
}

function amountsSentence({ figure, total, parts, change }: Of<'total'>, book: Book, language: Language): Sentence {
  const words = strings[language];
  const area = areaName(book, language);
  const list = parts.map((part) =>
    fill(words['total.part'], { name: partName(book, part, language), value: [numberOf(part, language)] }),
  );
  const isWhole = list.length === total.programmes.length && change === undefined;
  const clause = list.length > 0 ? words['total.changeOfWhole'] : words['level.clause'];
  return fill(words['total.level'], {
    area: area === '' ? '' : fill(words['total.ofArea'], { area }),
    period: periodWords(figure, book, language),
    total: midSentence(titleOf(total.title, language), book, language),
    value: [numberOf(figure, language)],
    parts:
      list.length === 0
        ? ''
        : fill(words[isWhole ? 'total.parts' : 'total.partsAfter'], { list: listSentence(list, language) }),
    change: change === undefined ? '' : fill(clause, { clause: comparedWords(change, language) }),
  });
}

function sharesSentence({ figure, total, parts, change }: Of<'total'>, book: Book, language: Language): Sentence {
  const words = strings[language];
  const name = midSentence(titleOf(total.title, language), book, language);
  const isOne = parts.length === 1 && total.programmes.length > 1;
  const list = parts.map((part) =>
    fill(words[isOne ? 'total.shareOne' : 'total.share'], {
      name: partName(book, part, language),
      value: [derivedNumber(share(part, figure), language)],
    }),
  );
  if (list.length === 0 && change === undefined)
    return fill(words['total.named'], { name, period: periodWords(figure, book, language) });
  const values = { name, list: listSentence(list, language) };
  if (change === undefined) return fill(words[isOne ? 'total.sharesOne' : 'total.shares'], values);
  const changed = { ...values, change: comparedWords(change, language) };
  if (list.length === 0) return fill(words['total.change'], changed);
  return fill(words[isOne ? 'total.sharesChangeOne' : 'total.sharesChange'], changed);
}

function partName(book: Book, { key }: Figure, language: Language): string {
  return nameOf(requiredProgramme(book, key.programme), book, language);
}
