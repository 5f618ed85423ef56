/** Names of areas, programmes, measures and figures within a sentence, and their verbs. */
import { measureOf, totalOf, type Book } from '../../figures/book.ts';
import type { Figure } from '../../model/cell.ts';
import { plainText, titleOf, type Language } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { grammar } from '../../words/format/grammar.ts';
import { joinText, listText } from '../../words/format/list.ts';
import { fill, strings } from '../../words/strings.ts';

export function programmeTitle({ title }: Programme, language: Language): string {
  return titleOf(title, language);
}

/** The short name, for labels in charts. */
export function shortTitle(programme: Programme, language: Language): string {
  return programme.short[language] ?? programmeTitle(programme, language);
}

export function areaTitle({ release }: Book, code: string, language: Language): string {
  const area = release.areas.find((area) => area.code === code);
  if (area === undefined) throw new Error(`unknown area: ${code}`);
  return titleOf(area.title, language);
}

/** What a measure is called for this programme: 人数, or 慰问金、慰问品 where the package says so. */
export function measureTitle(book: Book, key: { measure: string; programme: string }, language: Language): string {
  const label = book.release.description.labels.find(
    ({ measure, programme }) => measure === key.measure && programme === key.programme,
  );
  return titleOf(label?.title ?? measureOf(book, key.measure).title, language);
}

/** What a figure is called: its declared total, or its measure. */
export function figureTitle(book: Book, { key }: Figure, language: Language): string {
  const total = totalOf(book, key.programme);
  return total === undefined ? measureTitle(book, key, language) : titleOf(total.title, language);
}

/** A title within a sentence: allowances paid. One that begins with the name of an area keeps its capital. */
export function midSentence(title: string, { release }: Book, language: Language): string {
  const isName = release.areas.some((area) => title.startsWith(area.title[language] ?? '\u0000'));
  return isName ? title : grammar[language].midSentence(title);
}

/** The title of a figure's measure within a sentence. */
export function labelOf({ key }: Figure, book: Book, language: Language): string {
  return midSentence(measureTitle(book, key, language), book, language);
}

/** The title of a programme within a sentence. */
export function nameOf(programme: Programme, book: Book, language: Language): string {
  return midSentence(programmeTitle(programme, language), book, language);
}

/** What was done with those counted: 保障, 资助; were supported, were aided. A part without its own word has its whole's. */
export function verbOf({ release }: Book, { key }: Figure, whole: string, language: Language): string {
  const { measures, labels } = release.description;
  const labelled = [key.programme, whole].map((code) =>
    labels.find(({ measure, programme }) => measure === key.measure && programme === code),
  );
  const measure = measures.find(({ code }) => code === key.measure);
  const verbs = [...labelled, measure].flatMap((item) => item?.verb?.[language] ?? []);
  return verbs[0] ?? strings[language]['verb.served'];
}

/** The publisher's area in words; empty where the package names none and its own title stands for it. */
export function areaName(book: Book, language: Language): string {
  const name = areaTitle(book, book.area, language);
  return name === book.release.description.titles[language] ? '' : name;
}

/** The programme in words; empty where the package names none and its own title stands for it. */
export function programmeName(book: Book, programme: Programme, language: Language): string {
  const name = programmeTitle(programme, language);
  return name === book.release.description.titles[language] ? '' : name;
}

const mostProgrammesNamed = 3;

/** The programmes of these figures by name, in the order of the list: whole names of few, three of many and how many. */
export function programmeNames(book: Book, figures: { key: { programme: string } }[], language: Language): string {
  const codes = new Set(figures.map(({ key }) => key.programme));
  const all = book.release.programmes.filter(({ code }) => codes.has(code));
  // One left over takes no more room than to say that there is one.
  const isLong = all.length > mostProgrammesNamed + 1;
  const names = all
    .slice(0, isLong ? mostProgrammesNamed : all.length)
    .map((programme) => (all.length === 1 ? programmeTitle(programme, language) : shortTitle(programme, language)))
    .map((name) => midSentence(name, book, language));
  const words = strings[language];
  if (isLong)
    return plainText(
      fill(words['names.more'], {
        names: joinText(names, 'item', language),
        rest: String(all.length - mostProgrammesNamed),
        count: String(all.length),
      }),
    );
  return listText(names, language);
}

/** What a statement is about, before the statement: 仪征市城乡低保; Home visits, Yizheng: . Empty where nothing is named. */
export function subjectWords(programme: string, area: string, language: Language): string {
  return grammar[language].subject(programme, area);
}
