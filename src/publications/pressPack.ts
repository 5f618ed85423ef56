/** What the press takes away in one file, a language each: pictures, data, ready sentences, and how to quote them. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { topProgrammes } from '../figures/book.ts';
import type { SitePath } from '../model/address.ts';
import { folderName } from '../model/address.ts';
import { isDemonstrated, isProvisional, plainText, titleOf, type Sentence } from '../model/language.ts';
import { misquotes } from '../narrative/misquotes.ts';
import { programmeStatement } from '../narrative/headline.ts';
import { citationOf, type Setting, type SiteFile } from '../tables/setting.ts';
import { formatDate } from '../words/format/period.ts';
import { fillText } from '../words/strings.ts';
import { statusWords } from './sheet/edition.ts';
import { firstPackedDay } from './workbook/officePackage.ts';

type PackedFile = Pick<SiteFile, 'file' | 'title' | 'kind'> & { bytes: Uint8Array };

export type PressPack = { file: SitePath; bytes: Uint8Array; entries: string[] };

/** `files` are those of the site in this language; `data` is by file name. The same bytes for the same content. */
export function pressPack(
  setting: Setting,
  heading: Sentence,
  files: PackedFile[],
  data: Map<string, string>,
): PressPack {
  const { book, language, words } = setting;
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const documents = files.filter(({ kind }) => kind !== 'picture');
  const inFolder = (folder: string, name: string) => `${folder}/${name.split('/').at(-1)}`;
  const tables = [...data].filter(([name]) => /-excel\.csv$|\.json$/.test(name));
  const contents: [string, Uint8Array][] = [
    [`${words['pack.texts']}.txt`, windowsText(textLines(setting, heading))],
    [`${words['pack.captions']}.txt`, windowsText(captionLines(setting, pictures))],
    ...pictures.map(({ file, bytes }): [string, Uint8Array] => [inFolder(words['pack.pictures'], file), bytes]),
    ...documents.map(({ file, bytes }): [string, Uint8Array] => [inFolder(words['pack.data'], file), bytes]),
    ...tables.map(([name, table]): [string, Uint8Array] => [inFolder(words['pack.data'], name), strToU8(table)]),
  ];
  const names = contents.map(([name]) => name);
  const all: Zippable = Object.fromEntries([
    [`${words['pack.readMe']}.txt`, windowsText(readMeLines(setting, names))],
    // pictures do not get smaller
    ...contents.map(([name, bytes]) => [name, name.endsWith('.png') ? [bytes, { level: 0 }] : bytes]),
  ]) as Zippable;
  return {
    file: `reports/${fillText(words['pack.file'], { release: book.release.id })}.${folderName(language)}.zip`,
    bytes: zipSync(all, { level: 6, mtime: firstPackedDay }),
    entries: Object.keys(all),
  };
}

/** As Windows opens it. */
export function windowsText(lines: string[]): Uint8Array {
  return strToU8(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Official figures alone: each sentence can be quoted by itself. What it is easily mistaken for comes after. */
function textLines(setting: Setting, heading: Sentence): string[] {
  const { book, language, words } = setting;
  const served = topProgrammes(book).flatMap((programme) => [
    programmeStatement(book, programme, language, { hasArea: true, hasShare: true }) ?? [],
  ]);
  const official = [heading, ...served].filter((sentence) => sentence.length > 0 && !isDemonstrated(sentence));
  const wrong = misquotes(book, language, { hasDemonstration: book.hasDemonstration });
  return [
    words['section.quote'],
    '',
    ...official.map((sentence) => toldText(sentence, words['mark.provisional'])),
    '',
    citationOf(setting),
    ...(wrong.length > 0 ? ['', words['section.dontQuote'], '', ...wrong.map(plainText)] : []),
  ];
}

/** What rests on preliminary figures says so before its full stop, as on pages. */
export function toldText(sentence: Sentence, provisional: string): string {
  return plainText(sentence).replace(/[。.]?\s*$/, (end) => (isProvisional(sentence) ? provisional : '') + end);
}

/** The title of each picture, to stand below it, with whose it is. */
function captionLines(setting: Setting, pictures: PackedFile[]): string[] {
  const source = citationOf(setting);
  return pictures.flatMap(({ file, title = '' }) => (title === '' ? [] : [file.split('/').at(-1)!, title, source, '']));
}

function readMeLines(setting: Setting, names: string[]): string[] {
  const { book, language, words } = setting;
  const { id, description, draft } = book.release;
  const status = statusWords(setting, { draft: draft === true });
  return [
    titleOf(description.titles, language),
    fillText(words['chrome.release'], { release: id }),
    fillText(words['chrome.cutoff'], { date: formatDate(description.cutoff, language) }),
    ...(status === '' ? [] : [status]),
    ...(book.hasDemonstration ? [words['chrome.demonstration']] : []),
    citationOf(setting),
    '',
    ...names,
  ];
}
