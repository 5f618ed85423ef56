/** The released figures of the explorer as they come, part by part, and the book that is made of them. */
import type { Book } from '../../figures/book.ts';
import { bookOfParts, type PackedPart, type PackedRelease } from '../../figures/packed.ts';
import { totalCode } from '../../model/description.ts';
import { isLanguage } from '../../model/language.ts';
import type { ExplorerIndex, Query } from '../../model/query.ts';
import { askedAreas } from '../../narrative/asked.ts';
import type { Setting } from '../../tables/setting.ts';
import { strings } from '../../words/strings.ts';
import { scriptReader } from '../scriptData.ts';

type Index = ExplorerIndex<PackedRelease>;

export type FigureParts = {
  index: Index;
  folder: string;
  language: Setting['language'];
  read: Map<string, PackedPart>;
};

const readScript = scriptReader<Index | PackedPart>('nianbaoExplorer');

export async function readIndex(folder: string): Promise<FigureParts> {
  const index = (await readScript(folder, 'index')) as Index;
  const { lang } = document.documentElement;
  return { index, folder, language: isLanguage(lang) ? lang : 'zh-CN', read: new Map() };
}

export async function readFigures(parts: FigureParts, question: Query): Promise<void> {
  const { book } = settingOfParts(parts);
  const names = partNames(parts, book, question).filter((name) => !parts.read.has(name));
  const all = await Promise.all(names.map((name) => readScript(parts.folder, name)));
  all.forEach((part, place) => parts.read.set(names[place]!, part as PackedPart));
}

/** Of what is asked for, and of what it may be a part of or divided by: areas above, programmes above and totals, residents. */
export function partNames(figureParts: Pick<FigureParts, 'index'>, book: Book, question: Query): string[] {
  const { codes, partOf, parts, residents } = figureParts.index;
  const { areas, programmes, description } = book.release;
  const asked = askedAreas(book, question);
  const above = areas.filter(({ code }) => asked.includes(code)).map(({ parent }) => parent);
  const heads = programmes.filter(({ code }) => question.programmes.includes(code)).map(({ parent }) => parent);
  const totals = description.totals.filter(({ measure }) => measure === question.measure).map(totalCode);
  const numbers = new Set([...asked, ...above].map((code) => partOf[codes.areas.indexOf(code)] ?? 0));
  return [...new Set([...question.programmes, ...heads, ...totals, ...residents])].flatMap((code) => {
    const programme = codes.programmes.indexOf(code);
    return [...numbers].flatMap((part) => ((parts[programme] ?? []).includes(part) ? [`${programme}-${part}`] : []));
  });
}

const settings = new WeakMap<FigureParts, { parts: number; setting: Setting }>();

/** Of the figures that have come; made once for those. */
export function settingOfParts(figureParts: FigureParts): Setting {
  const { index, language, read } = figureParts;
  const known = settings.get(figureParts);
  if (known?.parts === read.size) return known.setting;
  const book = { ...bookOfParts(index.packed, [...read.values()]), year: index.opening };
  const { languages } = index.packed.release.description;
  const site = { identity: {}, editions: [], languages, releases: [] };
  const setting = { site, book, language, words: strings[language], path: '' };
  settings.set(figureParts, { parts: read.size, setting });
  return setting;
}
