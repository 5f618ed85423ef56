/** The numbers of a sentence that are given a scale share one: 1628亿 and 0.5亿. */
import { mapPieces, piecesOf, type Language, type Sentence } from '../../model/language.ts';
import { requiredUnit } from '../../model/unit.ts';
import { formatAtStep } from '../../words/format/cell.ts';
import { commonStep } from '../../words/format/scale.ts';

/** Of each quantity; what is printed as published stays so. */
export function inOneScale(sentence: Sentence, language: Language): Sentence {
  const exact = piecesOf(sentence).flatMap((piece) => (typeof piece === 'object' ? (piece.exact ?? []) : []));
  if (!exact.some(({ isScaled }) => isScaled)) return sentence;
  const groups = Map.groupBy(exact, ({ unit }) => countedOf(unit));
  const shared = new Map([...groups].map(([counted, numbers]) => [counted, commonStep(numbers, language)]));
  return mapPieces(sentence, (piece) => {
    if (typeof piece === 'string' || piece.exact === undefined) return piece;
    const step = shared.get(countedOf(piece.exact.unit));
    if (step === undefined) return piece;
    const { number, unit } = formatAtStep(piece.exact, step, language);
    const [before = ''] = /^[^\d−]*/.exec(piece.number) ?? [];
    return { ...piece, number: before + number, unit };
  });
}

/** The quantity and its base, whatever the scale. */
function countedOf(code: string): string {
  const { quantity, per = '' } = requiredUnit(code);
  return `${quantity}/${per}`;
}
