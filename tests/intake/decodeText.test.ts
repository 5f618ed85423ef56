import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../src/intake/readTable.ts';
import { encoded } from './encoded.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const error = (code: string, rest: object = {}) => ({ code, severity: 'error', file: 'a.csv', ...rest });

describe('a file is decoded', () => {
  test.each([
    ['plain ASCII as UTF-8', utf8('a,b'), 'a,b', 'utf-8'],
    ['an empty file as UTF-8', bytes(), '', 'utf-8'],
    ['Chinese without a mark as UTF-8', utf8('户'), '户', 'utf-8'],
    ['a UTF-8 mark away', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['a doubled UTF-8 mark away', bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['UTF-16 little-endian by its mark', bytes(0xff, 0xfe, 0x37, 0x62), '户', 'utf-16le'],
    ['UTF-16 big-endian by its mark', bytes(0xfe, 0xff, 0x62, 0x37), '户', 'utf-16be'],
    ['GB18030 when it is not UTF-8', bytes(0xbb, 0xa7, 0x2c, 0xc8, 0xcb), '户,人', 'gb18030'],
    ['four-byte GB18030', bytes(0x82, 0x35, 0x8f, 0x33, 0xbb, 0xa7), '\u9FA6户', 'gb18030'],
    ['the euro sign of Chinese Windows', bytes(0x80, 0x2c, 0xbb, 0xa7), '€,户', 'gb18030'],
  ])('%s', (_, input, text, encoding) => {
    expect(decodeText(input, 'a.csv')).toEqual({ text, encoding });
  });
});

describe('letters of two bytes are UTF-8, though they could be read as GB18030', () => {
  const words = [
    ...['Café', 'é', 'Bolsa Família', 'São Paulo', 'Île-de-France', 'Köln', 'Año', 'Ñ', 'Łódź', 'Győr', 'Přerov'],
    ...['Ağrı', 'İstanbul', 'Rīga', 'Москва', 'ё', 'Київ', 'Београд', 'Αθήνα', 'μια', 'ירושלים', 'القاهرة', 'Երևան'],
    ...['km²', 'nº', '°C', 'Amount (£)', 'Amount (¥)', '§ 5', 'naïve', 'Århus', 'Tórshavn', 'Đà Nẵng', 'ʤ'],
  ];
  test.each(words)('%s', (word) => {
    expect(decodeText(utf8(`year,area\n2021,${word}\n`), 'a.csv')).toMatchObject({ encoding: 'utf-8' });
  });
});

describe('Chinese of GB18030 is read, however short and rare', () => {
  const divisions = readFileSync('tests/fixtures/names/divisions.txt', 'utf8').trim().split('\n');
  const surnames = '亓 乜 万俟 妫 缑 佴 芈 郏 昝 厍 蒯 隗 尉迟 夔 邬 庹 岙 堌 氹 滘 鄜 虢 邙 罘'.split(' ');
  const misread = (names: string[], table: (name: string) => string) =>
    names.filter((name) => {
      const read = decodeText(encoded(table(name), 'gb18030'), 'a.csv');
      return !('text' in read) || read.text !== table(name);
    });

  it('as the one name of a county or a town below an English header', () => {
    expect(divisions.length).toBeGreaterThan(300);
    expect(misread(divisions, (name) => `area,persons\n${name},5\n`)).toEqual([]);
  });

  it('as a surname or a syllable of a name below a Chinese header', () => {
    expect(misread(surnames, (name) => `姓氏,人数\n${name},5\n`)).toEqual([]);
  });
});

describe('another encoding', () => {
  const foreign: [string, string[]][] = [
    ['euc-kr', ['서울특별시', '부산광역시', '기초생활보장']],
    ['euc-jp', ['北海道', '青森県', '世帯数']],
    ['shift_jis', ['東京都', '生活保護', '高齢者世帯']],
    ['big5', ['臺北市', '花蓮縣', '低收入戶']],
    ['windows-1251', ['Москва', 'Казань', 'Население']],
    ['koi8-r', ['Москва', 'Казань', 'Население']],
    ['ibm866', ['Москва', 'Казань', 'Население']],
    ['windows-1252', ['São Paulo', 'Família', 'Île-de-France']],
    ['windows-1250', ['Łódź', 'Poznań', 'Śląskie']],
    ['windows-1253', ['Αθήνα', 'Θεσσαλονίκη', 'Σύνολο']],
    ['windows-1254', ['İstanbul', 'Muğla', 'Şanlıurfa']],
    ['windows-1255', ['ירושלים', 'תל אביב', 'סך הכל']],
    ['windows-1256', ['القاهرة', 'الرياض', 'المجموع']],
    ['windows-874', ['กรุงเทพมหานคร', 'เชียงใหม่', 'จังหวัด']],
  ];
  const tableOf = (words: string[]) => ['year,area', ...words.map((word) => `2021,${word}`), ''].join('\n');

  test.each(foreign)('%s is refused with its likely name', (encoding, words) => {
    const read = decodeText(encoded(tableOf(words), encoding), 'a.csv');
    expect(read).toMatchObject({ code: 'encoding-foreign' });
    expect('expected' in read && read.expected).toContain(encoding);
  });

  test.each(foreign)('%s is read where it is named', (encoding, words) => {
    const read = decodeText(encoded(tableOf(words), encoding), 'a.csv', encoding);
    expect(read).toEqual({ text: tableOf(words), encoding });
  });

  test.each([
    ['CP949', 'euc-kr'],
    ['gb2312', 'gb18030'],
    ['GBK', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['utf-8-sig', 'utf-8'],
    ['latin1', 'windows-1252'],
    [' Shift-JIS ', 'shift_jis'],
  ])('%s is a name of %s', (label, encoding) => {
    expect(decodeText(utf8('a'), 'a.csv', label)).toEqual({ text: 'a', encoding });
  });
});

describe('a name of an encoding', () => {
  it('that nobody knows is refused', () => {
    const read = { read: 'utf-7', params: { label: 'utf-7' } };
    expect(decodeText(utf8('a'), 'a.csv', 'utf-7')).toEqual(error('encoding-label-unknown', read));
  });

  test.each([
    ['shift_jis', encoded('年份,地区,人数\n2021,真州镇,1\n', 'gb18030'), 'gb18030'],
    ['gb18030', utf8('年份,地区\n2021,真州镇\n'), 'utf-8'],
    ['windows-1252', utf8('année,région\n2021,Île-de-France\n'), 'utf-8'],
    ['utf-16be', new Uint8Array(Buffer.from('year,area\n2021,1\n', 'utf16le')), 'utf-16le'],
  ])('%s is refused where the file is in another', (label, input, encoding) => {
    const read = decodeText(input, 'a.csv', label);
    expect(read).toMatchObject({ code: 'encoding-mismatch', params: { label, likeliest: encoding } });
  });

  it('utf-8 is the default of Data Package, and gives way to what Chinese Excel saves', () => {
    const input = encoded('年份,地区\n2021,真州镇\n', 'gb18030');
    expect(decodeText(input, 'a.csv', 'utf-8')).toMatchObject({ encoding: 'gb18030' });
  });

  it('gives way to a byte-order mark', () => {
    expect(decodeText(utf8('\uFEFF户'), 'a.csv', 'gb18030')).toEqual({ text: '户', encoding: 'utf-8' });
  });

  test.each(['utf-16le', 'utf-16be'])('%s is read without a mark', (label) => {
    const little = Buffer.from('户,a\n', 'utf16le');
    const input = new Uint8Array(label === 'utf-16le' ? little : little.swap16());
    expect(decodeText(input, 'a.csv', label)).toEqual({ text: '户,a\n', encoding: label });
  });

  it('is right also where the file is damaged, which is said', () => {
    const input = new Uint8Array([...encoded('서울,부산\n대구', 'euc-kr'), 0xff, 0x2c]);
    const place = { row: 2, expected: 'euc-kr', params: { offset: 14 } };
    expect(decodeText(input, 'a.csv', 'euc-kr')).toEqual(error('encoding-unknown', place));
  });
});

test.each([
  ['CP949', bytes(0x81, 0x41, 0x2c, 0xb0, 0xa1), '갂,가'],
  ['big5-hkscs', bytes(0x87, 0x40, 0x2c, 0x31), '䏰,1'],
  ['cp437', bytes(0x81, 0x62, 0x65, 0x72), 'über'],
])('an encoding that the platform reads in part or not at all is read by its name (%s)', (label, input, text) => {
  expect(decodeText(input, 'a.csv', label)).toMatchObject({ text });
});

describe('a file is refused', () => {
  const chinese = encoded('户数,人数\n真州镇', 'gb18030');
  test.each([
    ['with the offset and line of the bad byte', bytes(...chinese, 0xff, 0x61), 2, 16, 'utf-8, gb18030'],
    ['when it is cut inside a GB18030 character', chinese.subarray(0, -1), 2, 15, 'utf-8, gb18030'],
    ['when its mark says UTF-8 and a byte is not', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), 1, 4, 'utf-8'],
    ['when UTF-16 is cut inside a character', bytes(0xff, 0xfe, 0x37), undefined, 3, 'utf-16le'],
  ])('%s', (_, input, row, offset, expected) => {
    expect(decodeText(input, 'a.csv')).toEqual(error('encoding-unknown', { row, expected, params: { offset } }));
  });

  test('when one character could be of either encoding, with both readings', () => {
    const params = { likeliest: 'utf-8', readings: 'utf-8 “ĳ” / gb18030 “某”' };
    const refused = error('encoding-ambiguous', { expected: 'utf-8, gb18030', params });
    expect(decodeText(encoded('area\n某\n', 'gb18030'), 'a.csv')).toEqual(refused);
  });

  test('when one short word is all that speaks for Chinese', () => {
    const korean = encoded('계', 'euc-kr');
    expect(decodeText(bytes(...korean, ...utf8(',n\n1,2')), 'a.csv')).toMatchObject({ code: 'encoding-ambiguous' });
  });

  test('when it is a workbook under another name', () => {
    expect(decodeText(utf8('PK\u0003\u0004rest'), 'a.csv')).toEqual(error('file-is-workbook'));
  });
});
