/** The released figures of the explorer as they come, part by part, and the book that is made of them. */
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
  const names = partNames(parts, question).filter((name) => !parts.read.has(name));
  const all = await Promise.all(names.map((name) => readScript(parts.folder, name)));
  all.forEach((part, place) => parts.read.set(names[place]!, part as PackedPart));
}

function partNames(figureParts: FigureParts, question: Query): string[] {
  const { index } = figureParts;
  const { codes, partOf, parts } = index;
  const { book } = settingOfParts(figureParts);
  const totals = book.release.description.totals.filter(({ measure }) => measure === question.measure).map(totalCode);
  const programmes = question.form === 'sum' ? [...question.programmes, ...totals] : question.programmes;
  const numbers = new Set(askedAreas(book, question).map((code) => partOf[codes.areas.indexOf(code)] ?? 0));
  return programmes.flatMap((code) => {
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
