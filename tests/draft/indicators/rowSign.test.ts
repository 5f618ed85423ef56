/** The signs before the names of indicators, in full and half width. */
import { expect, it } from 'vitest';
import { signedText } from '../../../src/draft/indicators/hierarchy.ts';

it.each([
  ['一、社会救助', 'han', '社会救助'],
  ['十二、 其他', 'han', '其他'],
  ['（一）城市低保', '(han)', '城市低保'],
  ['(二)农村低保', '(han)', '农村低保'],
  ['1．人数', '1.', '人数'],
  ['12. 户数', '1.', '户数'],
  ['１、人数', '1.', '人数'],
  ['⒈人数', '1.', '人数'],
  ['1.2 人数', '1.1', '人数'],
  ['（1）集中供养', '(1)', '集中供养'],
  ['⑴集中供养', '(1)', '集中供养'],
  ['①失能', '①', '失能'],
  ['A．养老机构', 'A', '养老机构'],
  ['Ⅰ．养老机构', 'I', '养老机构'],
  ['II. Rural allowance', 'I', 'Rural allowance'],
])('“%s” has the sign %s before %s', (text, style, name) => {
  expect(signedText(text)).toMatchObject({ text: name, sign: { style }, isPart: false });
});

it.each(['60岁以上老人', '1.5倍以上家庭', 'A household in need', '100周岁以上老人'])('“%s” has no sign', (text) => {
  expect(signedText(text)).toMatchObject({ text });
  expect(signedText(text).sign).toBeUndefined();
});

it.each([
  ['其中：女性', '女性'],
  ['#老年人', '老年人'],
  ['＃ 老年人', '老年人'],
  ['of which: women', 'women'],
  ['—集中供养', '集中供养'],
])('“%s” opens parts', (text, name) => {
  expect(signedText(text)).toMatchObject({ text: name, isPart: true });
});

it.each(['*临时救助', '临时救助*', '（五）临时救助＊'])('“%s” is starred', (text) => {
  expect(signedText(text)).toMatchObject({ text: '临时救助', isStarred: true });
});

it('I after H is a letter', () => {
  expect(signedText('I．其他', 'H').sign?.style).toBe('A');
  expect(signedText('I．其他', 'B').sign?.style).toBe('I');
});
