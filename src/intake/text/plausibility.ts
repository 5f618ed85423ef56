/** How likely a text is to be written by people, so that of several decodings of its bytes the right one is found. */
import { hanziRanks } from './frequentHanzi.ts';
import { hangulCost, isUpper, letterCost, scriptOf, type Script } from './letters.ts';
import { textDecoder } from './textDecoder.ts';

/**
 * About -ln of its probability, so that the costs of two decodings of the same bytes can be compared: frequent
 * characters cost little; rare ones, words of two scripts and capitals inside words cost much.
 */
export function textCost(text: string): number {
  let cost = 0;
  let previous = '\n';
  let script: Script = 'none';
  let capitals = 0;
  for (const character of text) {
    const next = scriptOf(character);
    cost += characterCost(character, next) + contactCost(script, next, previous, character);
    cost += caseCost(previous, character, capitals);
    capitals = isUpper(character) ? capitals + 1 : 0;
    previous = character;
    script = next;
  }
  return shapes.reduce((sum, [pattern, change]) => sum + change * (text.match(pattern)?.length ?? 0), cost);
}

const alphabets =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Thai}';

/** What a few characters together add to their costs. */
const shapes: [RegExp, number][] = [
  // names of places end so far more often than running text has these characters
  [/(?<=\p{Script=Han})[省市县区旗州盟镇乡村社道縣區鎮鄉県町府](?!\p{L})/gu, -3],
  // a sign inside a word
  [new RegExp(`(?<=[${alphabets}])[^\\0-\\x7F\\p{L}\\p{M}·’–—\\u2E80-\\uFFFF](?=[${alphabets}])`, 'gu'), 4],
  // Russian words have vowels, and seldom four consonants in a row
  [/(?<!\p{L})[бвгджзйклмнпрстфхцчшщъь]{2,}(?!\p{L})/giu, 4],
  [/[бвгджзйклмнпрстфхцчшщъь]{4}/giu, 3],
];

const asciiCost = 3;
const rareAsciiCost = 6;

function characterCost(character: string, script: Script): number {
  if (character <= '\u007F') return asciiCharacterCost(character);
  if (script === 'han') return hanziCost(character);
  if (script === 'hangul') return hangulCost(character);
  return script === 'none' ? signCost(character) : letterCost(character, script);
}

const badCost = 16;

function asciiCharacterCost(character: string): number {
  if (character < ' ' && !/\s/.test(character)) return badCost;
  return /[\\^`{|}~]/.test(character) ? rareAsciiCost : asciiCost;
}

/** By the shares of the thousand frequent characters, the rest of the first level of a standard, its second level. */
function hanziCost(character: string): number {
  const rank = hanziRanks.get(character);
  if (rank !== undefined) return 0.6 + 1.15 * Math.log(rank + 40);
  return characterLevels().get(character) ?? (character <= '\u9FFF' ? ofNoLevel : badCost);
}

const firstLevel = 10.2;
const firstLevelElsewhere = 10.8;
const secondLevel = 12.5;
const ofNoLevel = 14.5;

let levels: ReadonlyMap<string, number> | undefined;

/** GB2312, JIS X 0208 and Big5 put frequent characters first. */
function characterLevels(): ReadonlyMap<string, number> {
  levels ??= new Map([
    ...charactersOf('gb18030', 0xd8, 0xf7, 0xa1).map((character) => [character, secondLevel] as const),
    ...charactersOf('big5', 0xa4, 0xc6, 0x40).map((character) => [character, firstLevelElsewhere] as const),
    ...charactersOf('euc-jp', 0xb0, 0xcf, 0xa1).map((character) => [character, firstLevelElsewhere] as const),
    ...charactersOf('gb18030', 0xb0, 0xd7, 0xa1).map((character) => [character, firstLevel] as const),
  ]);
  return levels;
}

function charactersOf(encoding: string, firstLead: number, lastLead: number, firstTrail: number): string[] {
  const decoder = textDecoder(encoding);
  const leads = Array.from({ length: lastLead - firstLead + 1 }, (_, index) => firstLead + index);
  const trails = Array.from({ length: 0xff - firstTrail }, (_, index) => firstTrail + index);
  return leads.flatMap((lead) => [...decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail])))]);
}

const usualSigns = /[°²³ªº·¥€£§«»“”‘’‚„–—…•™®©±¿¡×\u00A0№、。，；：（）％《》【】]/u;
const signsOfNoText = /[\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF\u{F0000}-\u{10FFFF}]/u;

function signCost(character: string): number {
  if (usualSigns.test(character)) return 4.5;
  if (character === '\uFFFD') return 12;
  if (signsOfNoText.test(character)) return badCost;
  if (/[\u2500-\u259F]/.test(character)) return 11;
  return /[\u3000-\u303F\uFF01-\uFFEF\u2160-\u217F\u2460-\u249B]/.test(character) ? 6 : 8;
}

const mixable: ReadonlySet<string> = new Set(['han kana', 'kana han', 'hangul latin', 'latin hangul', 'kana latin']);

/** Of two characters side by side; a small ASCII letter beside a hanzi is rarer than a capital. */
function contactCost(script: Script, next: Script, previous: string, character: string): number {
  if (script === next) return 0;
  if (script === 'none') return isWordSign(previous) ? 2 : 0;
  if (next === 'none' || mixable.has(`${script} ${next}`)) return 0;
  if (script === 'han' || next === 'han') return /[a-z]/.test(script === 'latin' ? previous : character) ? 7 : 1;
  return 6;
}

/** Not a bracket, a quotation mark, a currency or a space before a word. */
function isWordSign(character: string): boolean {
  return character > '\u007F' && !/[\p{P}\p{Z}\p{Sc}]/u.test(character);
}

function caseCost(previous: string, character: string, capitals: number): number {
  if (previous <= '\u007F' && character <= '\u007F') return 0;
  if (isUpper(character)) return isLower(previous) ? 5 : 0;
  return capitals > 1 && isLower(character) ? 3 : 0;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
