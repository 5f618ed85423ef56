/** The released figures of the explorer as they come, part by part, and the book that is made of them. */
import { bookOfParts, type PackedPart, type PackedRelease } from '../../figures/packed.ts';
import { totalCode } from '../../model/description.ts';
import { isLanguage } from '../../model/language.ts';
import type { ExplorerIndex, Query } from '../../model/query.ts';
import { askedAreas } from '../../narrative/asked.ts';
import type { Setting } from '../../tables/setting.ts';
import { strings } from '../../words/strings.ts';

type Index = ExplorerIndex<PackedRelease>;

declare global {
  interface Window {
    /** Called by the script files of figures, which work from a folder too. */
    nianbaoExplorer?: (name: string, data: Index | PackedPart) => void;
  }
}

export type FigureParts = {
  index: Index;
  folder: string;
  language: Setting['language'];
  read: Map<string, PackedPart>;
};

/** By name, each asked for once; a file that is not there never answers. */
const asked = new Map<string, Promise<Index | PackedPart>>();

function readScript(folder: string, name: string): Promise<Index | PackedPart> {
  const before = asked.get(name);
  if (before !== undefined) return before;
  const data = new Promise<Index | PackedPart>((resolve) => {
    const waiting = window.nianbaoExplorer;
    window.nianbaoExplorer = (other, answer) => (other === name ? resolve(answer) : waiting?.(other, answer));
  });
  asked.set(name, data);
  const script = document.createElement('script');
  script.src = new URL(`${folder}${name}.js`, document.baseURI).href;
  document.head.append(script);
  return data;
}

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

function partNames({ index }: FigureParts, question: Query): string[] {
  const { codes, partOf, parts, packed } = index;
  const { release } = packed;
  const book = bookOfParts(packed, []);
  const totals = release.description.totals.filter(({ measure }) => measure === question.measure).map(totalCode);
  const programmes = question.form === 'sum' ? [...question.programmes, ...totals] : question.programmes;
  const numbers = new Set(askedAreas(book, question).map((code) => partOf[codes.areas.indexOf(code)] ?? 0));
  return programmes.flatMap((code) => {
    const programme = codes.programmes.indexOf(code);
    return [...numbers].flatMap((part) => ((parts[programme] ?? []).includes(part) ? [`${programme}-${part}`] : []));
  });
}

/** Of the figures that have come. */
export function settingOfParts({ index, language, read }: FigureParts): Setting {
  const book = { ...bookOfParts(index.packed, [...read.values()]), year: index.opening };
  const { languages } = index.packed.release.description;
  const site = { identity: {}, editions: [], languages, releases: [] };
  return { site, book, language, words: strings[language], path: '' };
}
