/** The area that a package is about: named, or the whole of the others by value or by a title; and what lies in it. */
import { titledRole } from '../../model/release.ts';
import { distinctValues, type DraftColumn } from '../columns/column.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';
import { fitCodes } from '../columns/codes.ts';
import type { DraftEntry } from './codeLists.ts';
import type { SumOfParts } from '../cube/sums.ts';

export type AreaEvidence = {
  areas: DraftEntry[];
  wholes: DraftColumn[];
  sums: SumOfParts[];
  /** Above the table and in it, the nearest first; then the title of the package. */
  titles: string[];
  packageTitle: string;
};

export type PublisherArea = { areas: DraftEntry[]; publisherCode: string | undefined };

export async function publisherArea(evidence: AreaEvidence, choices: Choices, ask: Ask): Promise<PublisherArea> {
  const { areas: written, wholes, sums, titles, packageTitle } = evidence;
  const only = written.length === 1 ? written[0] : undefined;
  const ofAll = sums.find(({ whole }) => !sums.some(({ parts }) => parts.includes(whole)));
  const widest = written.find(({ title }) => /^(world|世界|全球|monde|welt|mundo|mondo|мир)$/iu.test(title));
  const inColumn = wholes.map(distinctValues).find(({ length }) => length === 1)?.[0];
  const wholeTitle = ofAll && (written.find(({ text }) => text === ofAll.whole)?.title ?? ofAll.whole);
  const inTitles = areaInTitles(titles);
  const nameOfWhole = inTitles !== undefined && isNameOfWhole(inTitles, written, choices) ? inTitles : undefined;
  const named = [nameOfWhole, only?.title, inColumn, wholeTitle, topOf(written)?.title, widest?.title, inTitles];
  const answer = await ask({
    code: 'publisher-area',
    choice: choices.publisherArea,
    isSure: only !== undefined,
    guess: named.find((name) => name !== undefined) ?? packageTitle,
    isFit: (text) => text !== noColumn,
  });
  const areas = withNameOfWhole(written, answer, choices);
  const within = withSums(areas, sums);
  if (answer === undefined) return { areas: within, publisherCode: undefined };
  const listed = areas.find(({ code, title, text }) => [title, code, text].includes(answer));
  if (listed === undefined) {
    const whole = { code: wholeCode(answer, areas), title: answer };
    return { areas: [whole, ...within.map((area) => partOf(area, whole.code))], publisherCode: whole.code };
  }
  const isWhole =
    sums.some(({ whole }) => whole === (listed.text ?? listed.title)) ||
    listed === topOf(areas) ||
    isHigherLevel(listed, areas);
  const placed = isWhole
    ? within.map((area) => (area.code === listed.code ? area : partOf(area, listed.code)))
    : within;
  return { areas: placed, publisherCode: listed.code };
}

const wholeLabel = /^[全本][国國省市州县縣区區旗镇鎮乡鄉]$/u;

/** 某市 where a row is of 全市, unless a person has said how that one is called. */
function isNameOfWhole(name: string, areas: DraftEntry[], { words }: Choices): boolean {
  const whole = areas.find(({ title }) => wholeLabel.test(title))?.title;
  return whole !== undefined && !wholeLabel.test(name) && name.endsWith(whole.slice(1)) && !words.has(whole);
}

function withNameOfWhole(areas: DraftEntry[], answer: string | undefined, choices: Choices): DraftEntry[] {
  const isListed = areas.some(({ code, title, text }) => [title, code, text].includes(answer));
  if (answer === undefined || isListed || !isNameOfWhole(answer, areas, choices)) return areas;
  return areas.map((area) => (wholeLabel.test(area.title) ? { ...area, title: answer } : area));
}

/** The one that all others lie in, by their codes; own units (市本级) have none. */
function topOf(areas: DraftEntry[]): DraftEntry | undefined {
  const tops = areas.filter(
    ({ parent, title }) => parent === undefined && titledRole({ 'zh-CN': title, en: title }) === undefined,
  );
  return tops.length === 1 && areas.length > 1 ? tops[0] : undefined;
}

function partOf(area: DraftEntry, parent: string): DraftEntry {
  return area.parent === undefined ? { ...area, parent } : area;
}

function withSums(areas: DraftEntry[], sums: SumOfParts[]): DraftEntry[] {
  const codeOf = new Map(areas.map(({ text = '', code }) => [text, code]));
  const parents = new Map(sums.flatMap(({ whole, parts }) => parts.map((part) => [part, codeOf.get(whole)] as const)));
  return areas.map((area) => {
    const parent = area.parent ?? parents.get(area.text ?? '');
    const role = titledRole({ 'zh-CN': area.title, en: area.title });
    return { ...area, ...(parent !== undefined && { parent }), ...(role === 'own-level' && { kind: role }) };
  });
}

/** Of a table without names of areas. */
export function onlyArea(title: string): PublisherArea {
  const code = wholeCode(title, []);
  return { areas: [{ code, title }], publisherCode: code };
}

function wholeCode(title: string, areas: DraftEntry[]): string {
  const code = fitCodes([title], 'own').get(title) ?? '';
  return areas.some((area) => area.code.toLowerCase() === code.toLowerCase()) ? `own-${code}` : code;
}

const levels = [
  /国$|^(china|中国)$/iu,
  /(省|自治区)$/,
  /(市|州|盟|地区)$/,
  /[县縣區区旗]$/,
  /(镇|鎮|乡|鄉|街道|办事处)$/,
  /(村|社区)$/,
];

function levelOf({ title }: DraftEntry): number {
  return levels.findIndex((pattern) => pattern.test(title));
}

/** 某县 among its towns. */
function isHigherLevel(area: DraftEntry, areas: DraftEntry[]): boolean {
  const level = levelOf(area);
  const others = areas.filter((other) => other !== area).map(levelOf);
  return level >= 0 && others.length > 0 && others.every((other) => other > level);
}

/** 某市城乡 and 某市城镇 name the residents of a city, 古城乡 and 武城镇 a township. */
const division =
  /(?:\p{Script=Han}{1,6}?(?:省|市|自治区|自治州|县|縣|区|區|旗|州|盟|県|(?<!(?:[省市县縣区區州旗盟]|^)城)[镇鎮乡鄉]|街道))+/u;

/** Words that end like an area and name none. */
const noArea =
  /^(各|全|本|按|分|地[区區]|社[区區]|城市|农村|農村|城[镇鎮]|[乡鄉][镇鎮]|[区區市县縣镇鎮乡鄉])|城市|地[区區]|社[区區]|单位|單位/;

/** 某县低保情况表 → 某县; 填报单位：某县民政局 → 某县. */
export function areaInTitles(titles: string[]): string | undefined {
  for (const title of titles) {
    const text = title
      .replace(/^\s*(填报|编制|制表|报送)?单位[:：]\s*/, '')
      .replace(/^(附?表\s*[\d一二三四五六七八九十]*[:：、.]?\s*)?(\d{4}年?(度|末|底)?)?\s*/, '');
    const name = division.exec(text.split('各')[0] ?? '');
    if (name?.index === 0 && !noArea.test(name[0])) return name[0];
  }
  return undefined;
}
