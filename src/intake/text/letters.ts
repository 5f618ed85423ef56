/** The script of a character, and how frequent a letter or a Korean syllable is in the languages that write it. */

export type Script =
  'none' | 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai' | 'han' | 'kana' | 'hangul' | 'other';

const scripts: [Exclude<Script, 'none' | 'other'>, RegExp][] = [
  ['latin', /\p{Script=Latin}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['thai', /\p{Script=Thai}/u],
];

/** ª and º are signs; a combining mark is of the script `other`. */
export function scriptOf(character: string): Script {
  if (character <= '\u007F') return /[A-Za-z]/.test(character) ? 'latin' : 'none';
  if (!/[\p{L}\p{M}]/u.test(character) || /[ªº]/.test(character)) return 'none';
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

export function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

type Alphabet = Exclude<Script, 'none' | 'han' | 'hangul'>;

/** Unknown letters of a script are those of dead or rare spellings. */
const rareLetter = 12.5;
const phoneticLetter = 8;

const westernLetters = 'éáíóúãçñüöäåøßèàêâôîûëïæœõìòùý';
const otherLatinLetters = 'İěščřžůťďňľĺŕąćęłńśźżőűășțşţđğıġħċāēīūčģķļņšžėįųðþÿơư';
const russianByFrequency = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const otherCyrillicLetters = 'іїєґўљњћђџјѓќѕәғқңөұүһ';
const arabicByFrequency = 'اليمنورتبةدسعفهكقحجشصطأخضثذزغإىءئظؤآ';
const thaiByFrequency = 'านรอกเงยมลวดทสตะปบคัี่้หแจิพชขใไโืุูธถผ็์ซึณศฟญภษฐำฉ๊๋ฎฑฏฒฆฬฌ';

/** See `textCost`. */
export function letterCost(character: string, script: Alphabet): number {
  const small = character === 'İ' ? character : character.toLowerCase();
  const capital = small === character ? 0 : 0.7;
  if (script === 'latin') return capital + latinCost(small);
  if (script === 'cyrillic') return capital + cyrillicCost(small);
  if (script === 'greek') return /[\u0370-\u03FF]/.test(small) ? capital + (/[α-ωά-ώ]/.test(small) ? 3.3 : 8) : 7;
  return otherCosts[script](small);
}

function latinCost(small: string): number {
  if (westernLetters.includes(small)) return 5;
  if (otherLatinLetters.includes(small)) return 5.7;
  if (/[\u0250-\u02AF]/.test(small)) return phoneticLetter;
  return /[\u1EA0-\u1EF9]/.test(small) ? 5.5 : rareLetter;
}

function cyrillicCost(small: string): number {
  return otherCyrillicLetters.includes(small) ? 5.5 : rankCost(russianByFrequency, small, 2.2, 0.1);
}

function rankCost(byFrequency: string, letter: string, first: number, each: number): number {
  const rank = byFrequency.indexOf(letter);
  return rank < 0 ? 8 : first + each * rank;
}

const otherCosts: Record<Exclude<Alphabet, 'latin' | 'cyrillic' | 'greek'>, (letter: string) => number> = {
  hebrew: (letter) => (/[א-ת]/.test(letter) ? 3.1 : 6),
  arabic: (letter) => rankCost(arabicByFrequency, letter, 2.1, 0.11),
  thai: (letter) => rankCost(thaiByFrequency, letter, 2.6, 0.09),
  kana: (letter) => (/[\uFF66-\uFF9F]/.test(letter) ? 7 : /[\u3041-\u3096ー]/.test(letter) ? 4.6 : 5.2),
  other: (letter) => (/[\u0300-\u036F]/.test(letter) ? 7 : /[\u0530-\u10FF]/.test(letter) ? 4 : rareLetter),
};

/** Percentages in running text, in the order of Unicode (https://www.unicode.org/versions/latest, section 3.12). */
const initials = [13, 0.7, 6, 9, 0.6, 6, 5, 5, 0.15, 10, 0.2, 23, 8.5, 0.2, 2.5, 1, 1.5, 1.5, 7.5];
const vowels = [19, 5, 1, 0.05, 9.5, 4, 6, 0.7, 11, 2.5, 0.15, 1.2, 1.2, 8, 1.2, 0.1, 1, 1.2, 9, 2, 15];
const finals = [
  50, 6, 0.2, 0.03, 13, 0.03, 0.3, 0.4, 8, 0.1, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 4.5, 2, 0.2, 1.5, 1.5, 11, 0.3, 0.3,
  0.05, 0.3, 0.3, 0.3,
];

/** Of one of the 11,172 syllables from U+AC00; of another sign of the script what a rare one costs. */
export function hangulCost(character: string): number {
  const index = (character.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11_172) return 12;
  const parts = [
    initials[Math.floor(index / 588)] ?? 0,
    vowels[Math.floor((index % 588) / 28)] ?? 0,
    finals[index % 28] ?? 0,
  ];
  return parts.reduce((cost, percent) => cost - Math.log(percent / 100), 0);
}
