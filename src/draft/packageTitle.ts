/** The title and the name of a drafted package: of its table, else of its file. */
import path from 'node:path';
import { withoutNoteMarks } from '../intake/layout/label.ts';
import { withoutYear } from '../intake/sheet/joinSheets.ts';
import type { Sheet } from '../intake/sheet/sheet.ts';
import { onlyCode } from '../model/description.ts';
import type { Language, Text } from '../model/language.ts';
import { columnsOf, distinctValues, isConstant, rawText } from './columns/column.ts';
import { slug } from './columns/codes.ts';
import { isHeaded } from './columns/headerWords.ts';
import { timeNamed, yearsIn } from './columns/findTime.ts';
import type { Writer } from './lists/codeLists.ts';
import { areaInTitles } from './lists/publisherArea.ts';
import type { Ask, Choices } from './questions/question.ts';

export async function chooseName(file: string, { name: choice }: Choices, ask: Ask): Promise<string> {
  const guess = slug(path.parse(file).name);
  const isFit = (text: string) => slug(text) !== undefined && /^[a-z0-9][a-z0-9._-]*$/.test(text);
  return (await ask({ code: 'name', choice, guess, isSure: true, isFit })) ?? '';
}

/** For each language in order, or the first alone; the title of the table, or what it counts, else the name of its file. */
export async function chooseTitles(
  sheet: Sheet,
  languages: Language[],
  { titles: choices }: Choices,
  ask: Ask,
  write: Writer,
): Promise<Text> {
  if (choices.length === languages.length && choices.length > 1)
    return Object.fromEntries(languages.map((language, index) => [language, choices[index]]));
  const title = titleAbove(sheet) ?? onlyIndicator(sheet);
  const guess = title ?? titleOfFile(sheet.file);
  return write(
    (await ask({ code: 'title', choice: choices[0], guess, isSure: title !== undefined, isTold: true })) ?? guess,
  );
}

/** The first text above the table that is no number of a table, label with its content, or remark on the sheet. */
function titleAbove({ above, parts }: Sheet): string | undefined {
  const texts = above.map((row) => textAlone(row.cells.map((_, index) => rawText(row, index))));
  const title = texts
    .map((text) => withoutTableNumber(withoutNoteMarks(text)))
    .find((text) => text.length > 2 && !/[:：]|\bnotes?\b|worksheet|^附件/i.test(text));
  // each of several parts has its own year
  return title === undefined || parts === undefined ? title : withoutYears(title);
}

/** Of a row that may be merged; Data Source beside World Development Indicators is a label, not a title. */
function textAlone(cells: string[]): string {
  const texts = new Set(cells.filter((text) => text !== '' && !/[:：]/.test(withoutNumber(text))));
  return texts.size === 1 ? [...texts][0]! : '';
}

/** Table 2: … has its colon after its number. */
function withoutNumber(text: string): string {
  return text.replace(/^(附?表|table)\s*[\d.]+[a-z]?\s*[:：]/i, '');
}

/** Table 2: …, 表3 …, 第3表 …, and 8-12 … of a yearbook. */
function withoutTableNumber(text: string): string {
  return text
    .replace(/^(附?表|第[\d.]+表|table)\s*[\d.-]*[a-z]?\s*[:：.]?\s*/iu, '')
    .replace(/^\d{1,2}-\d{1,2}\s+(?=\p{L})/u, '')
    .replace(/\s+/gu, ' ');
}

/** The same name of an indicator in all rows. */
function onlyIndicator(sheet: Sheet): string | undefined {
  const column = columnsOf(sheet).find((one) => isHeaded(one.header, 'measure') && isConstant(one));
  const text = column && distinctValues(column)[0];
  return text !== undefined && /\p{L}{2}.*[\s\p{Script=Han}]/u.test(text) ? text : undefined;
}

/** low-income_2021.csv → Low income; a file that is named by digits or signs alone keeps its name. */
export function titleOfFile(file: string): string {
  const { name } = path.parse(file.normalize('NFC'));
  const words = withoutYears(
    name
      .replace(/^p_data_extract_from_/iu, '')
      .replace(/[_\-.+~\s]+/gu, ' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' '),
  ).replace(/\s*[(（]\s*\d*\s*[)）]$|\s+(v\d+|final|copy|副本|终稿|定稿)$/iu, '');
  const text = /\p{L}{2}/u.test(words) ? words.replace(/\s+/gu, ' ').trim() : name;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withoutYears(text: string): string {
  const years = yearsIn(text);
  const [year] = years;
  return years.length === 1 && year !== undefined ? withoutYear(text, year) : text;
}

const allAreas = /^(?:全[国國省市州县縣区區旗镇鎮乡鄉]|各?地[区區]|各[省市县縣区區镇鎮乡鄉]+)/u;

/** 情况统计表 says nothing of what is counted. */
const tableWords =
  /(?:(?:基本|主要|有关)?情[况況]|[统統][计計]|[汇匯][总總]|明[细細]|一[览覽]|[数數]据|[年季月]?[报報]?表|[年季月][报報])$/u;

/** The only programme of a table without names of any: what its title says is counted, where that says more than a name. */
export function onlyProgramme(
  titles: Text,
  areas: { titles: Text }[],
): { code: string; title: string; titles: Text }[] {
  const spoken = Object.entries(titles) as [Language, string][];
  const subjects = spoken.map(([language, title]): [Language, string] => [
    language,
    subjectOf(
      title,
      areas.flatMap((area) => area.titles[language] ?? []),
    ),
  ]);
  const [, title] = subjects[0] ?? [];
  return title === undefined || subjects.every(([language, subject]) => subject === titles[language])
    ? []
    : [{ code: onlyCode, title, titles: Object.fromEntries(subjects) }];
}

/** What a table counts, without its area, time and 情况表: 城乡低保 of 某市2024年1—9月城乡低保情况; else its title. */
function subjectOf(title: string, areas: string[]): string {
  if (/\d{4}[-/]\d\d/.test(title)) return title;
  const time = timeNamed([title], []);
  const timeless = time === undefined ? title : withoutYear(title, time).replace(/^截至[末底]?|\s(in|for|of)$/giu, '');
  const area = [...areas, areaInTitles([timeless])].find((name) => name !== undefined && timeless.startsWith(name));
  let text = timeless.slice(area?.length ?? 0).replace(allAreas, '');
  while (tableWords.test(text)) text = text.replace(tableWords, '');
  text = text.replace(/^[\s,，、:：]+|[\s,，、:：]+$/gu, '');
  return /\p{L}{2}/u.test(text) ? text : title;
}
