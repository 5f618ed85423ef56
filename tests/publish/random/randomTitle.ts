/** Titles of 1 to 120 characters in Chinese and English, with every punctuation that a name may have. */
import { chance, pick, whole, type Random } from '../../release/disclosure/random/seeded.ts';

export type RandomTitle = { zh: string; en: string };

const han = Array.from(
  '城乡低保特困供养临时救助老年人残疾儿童福利孤儿医疗住房教育就业补贴慰问走访居家照料服务站社区街道镇县市区民政',
);
const marks = {
  zh: ['，', '、', '；', '：', '？', '！', '——', '…', '·', '％', '－', '／', '＋', '～'],
  zhPairs: ['“”', '‘’', '（）', '《》', '【】', '〔〕', '「」', '〈〉'],
  en: [
    ', ',
    '; ',
    ': ',
    '? ',
    '! ',
    ' – ',
    '—',
    '…',
    '/',
    ' & ',
    ' + ',
    '-',
    '% ',
    ' @ ',
    ' # ',
    '_',
    ' = ',
    '. ',
    ' * ',
  ],
  enPairs: ['“”', '‘’', '()', '[]', '""', "''"],
};
const letters = Array.from('etaoinshrdlcumwfgypbvkxjqz');

/** Different from all others by its number. */
export function randomTitle(random: Random, number: number): RandomTitle {
  const length = chance(random, 0.6) ? whole(random, 1, 12) : whole(random, 12, 120);
  return { zh: zhTitle(random, length, number), en: enTitle(random, length, number) };
}

function zhTitle(random: Random, length: number, number: number): string {
  const parts: string[] = [];
  while (parts.join('').length < length) {
    const word = Array.from({ length: whole(random, 1, 9) }, () => pick(random, han)).join('');
    const mark = parts.length > 0 && chance(random, 0.3) ? pick(random, marks.zh) : '';
    parts.push(mark + (chance(random, 0.2) ? inPair(random, word, marks.zhPairs) : word));
  }
  return numbered(parts.join('').slice(0, length), han, number);
}

function enTitle(random: Random, length: number, number: number): string {
  const parts: string[] = [];
  while (parts.join('').length < length) {
    const long = chance(random, 0.05) ? 60 : 12;
    const word = Array.from({ length: whole(random, 1, long) }, () => pick(random, letters)).join('');
    const mark = parts.length === 0 ? '' : chance(random, 0.3) ? pick(random, marks.en) : ' ';
    parts.push(mark + (chance(random, 0.2) ? inPair(random, word, marks.enPairs) : word));
  }
  return numbered(
    parts.join('').slice(0, length).trim(),
    letters.map((letter) => letter.toUpperCase()),
    number,
  );
}

function inPair(random: Random, word: string, pairs: string[]): string {
  const [open = '', close = ''] = Array.from(pick(random, pairs));
  return open + word + close;
}

/** Begins with two characters that say the number: no two titles are the same, and none is punctuation alone. */
function numbered(title: string, characters: string[], number: number): string {
  const size = characters.length;
  const sign = characters[number % size]! + (number < size ? '' : characters[Math.floor(number / size)]!);
  return (sign + title.slice(sign.length)).trim();
}
