import type { Book } from '../figures/book.ts';
import type { Area, Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import type { Figure } from '../model/cell.ts';
import type { Language, Text } from '../model/language.ts';
import { totalCode } from '../model/totalCode.ts';

/** The text in a language. Throws where the package has none: every declared language is complete. */
export function titleOf(text: Text, language: Language): string {
  const title = text[language];
  if (title === undefined) throw new Error(`missing string: ${JSON.stringify(text)} in ${language}`);
  return title;
}

export function programmeTitle({ title }: Programme, language: Language): string {
  return titleOf(title, language);
}

/** The short name, for labels in charts. */
export function shortTitle(programme: Programme, language: Language): string {
  return programme.short[language] ?? programmeTitle(programme, language);
}

export function areaTitle({ release }: Book, code: string, language: Language): string {
  return titleOf(areaOf(release.areas, code).title, language);
}

/** What a measure is called for this programme: 人数, or 慰问金、慰问品 where the package says so. */
export function measureTitle(
  { release }: Book,
  key: { measure: string; programme: string },
  language: Language,
): string {
  const { measures, labels } = release.description;
  const own = labels.find(({ measure, programme }) => measure === key.measure && programme === key.programme);
  const measure = measures.find(({ code }) => code === key.measure);
  if (measure === undefined) throw new Error(`unknown measure: ${key.measure}`);
  return titleOf(own?.title ?? measure.title, language);
}

/** What a figure is called: its declared total, or its measure. */
export function figureTitle(own: Book, { key }: Figure, language: Language): string {
  const total = own.release.description.totals.find((one) => totalCode(one) === key.programme);
  return total === undefined ? measureTitle(own, key, language) : titleOf(total.title, language);
}

/** A title within an English sentence: allowances paid. One that begins with the name of an area keeps its capital. */
export function midSentence(title: string, { release }: Book, language: Language): string {
  const isName = release.areas.some((one) => title.startsWith(one.title.en ?? '\u0000'));
  if (language !== 'en' || isName || !/^[A-Z][a-z]/.test(title)) return title;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The title of a figure's measure within a sentence. */
export function labelOf({ key }: Figure, own: Book, language: Language): string {
  return midSentence(measureTitle(own, key, language), own, language);
}

/** The title of a programme within a sentence. */
export function nameOf(programme: Programme, own: Book, language: Language): string {
  return midSentence(programmeTitle(programme, language), own, language);
}

/** What was done with those counted: 保障, 资助; were supported, were aided. A part without its own word has its whole's. */
export function verbOf({ release }: Book, { key }: Figure, whole: string, language: Language): string {
  const { measures, labels } = release.description;
  const labelled = [key.programme, whole].map((code) =>
    labels.find(({ measure, programme }) => measure === key.measure && programme === code),
  );
  const measure = measures.find(({ code }) => code === key.measure);
  const verbs = [...labelled, measure].flatMap((one) => one?.verb?.[language] ?? []);
  return verbs[0] ?? strings[language]['verb.served'];
}

function areaOf(areas: Area[], code: string): Area {
  const found = areas.find((one) => one.code === code);
  if (found === undefined) throw new Error(`unknown area: ${code}`);
  return found;
}
