/** What is done with those counted: supported, aided, or only counted. Words of welfare are for packages of support. */
import { isCountMeasure, type Book } from '../../figures/book.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { strings } from '../../words/strings.ts';

/** 保障, 资助; {be} supported, {be} aided. A part falls back on its whole. */
export function verbOf({ release }: Book, { key }: Figure, whole: string, language: Language): string {
  const { measures, labels } = release.description;
  const labelled = [key.programme, whole].map((code) =>
    labels.find(({ measure, programme }) => measure === key.measure && programme === code),
  );
  const measure = measures.find(({ code }) => code === key.measure);
  const verbs = [...labelled, measure].flatMap((item) => item?.verb?.[language] ?? []);
  return verbs[0] ?? strings[language]['verb.served'];
}

/** In a list or a definition: supported, aided. */
export function plainVerb({ verb }: Measure, language: Language): string {
  return (verb?.[language] ?? strings[language]['verb.served']).replace('{be} ', '');
}

/** Of births, deaths and beds, which are counted, nobody is supported. Money alone says nothing against it. */
export function isOfSupport(book: Book, measures: Measure[], language: Language): boolean {
  const counts = measures.filter((measure) => isCountMeasure(book, measure));
  const counted = strings[language]['verb.counted'];
  const isCounted = (verb: string | undefined) => verb?.includes(counted) === true;
  const verbs = counts.flatMap(({ code, verb }) => [
    verb?.[language],
    ...book.release.description.labels.flatMap((label) =>
      label.measure === code ? (label.verb?.[language] ?? []) : [],
    ),
  ]);
  return counts.length === 0 || !verbs.every(isCounted);
}
