import type { Book } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { isMoney } from '../../model/quantity.ts';
import type { Sentence } from '../../model/sentence.ts';
import { findUnit } from '../../model/unit.ts';
import type { Of } from '../finding.ts';
import { numberOf } from '../numberOf.ts';
import { periodWords } from '../periodWords.ts';
import { areaTitle, measureTitle, midSentence, nameOf } from '../titles.ts';

export function largestSentence({ measure, name }: Of<'largest'>, own: Book, language: Language): Sentence {
  const { figure, programme, area } = name;
  const who =
    programme === undefined ? areaTitle(own, area ?? figure.key.area, language) : nameOf(programme, own, language);
  const about = { measure: measure.code, programme: programme === undefined ? figure.key.programme : '' };
  const label = midSentence(measureTitle(own, about, language), own, language);
  const period = periodWords(figure, own, language);
  return fill(strings[language][largestKey(measure, figure)], {
    period,
    who,
    label,
    value: [numberOf(figure, language)],
  });
}

function largestKey({ kind }: Of<'largest'>['measure'], { cell }: Figure) {
  if (kind === 'standard' || kind === 'rate') return 'finding.highest';
  const quantity = isValue(cell) ? findUnit(cell.unit)?.quantity : undefined;
  return isMoney(quantity ?? '') ? 'finding.largestAmount' : 'finding.largest';
}
