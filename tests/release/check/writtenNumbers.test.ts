import { expect, test } from 'vitest';
import { writtenNumbers } from '../../../src/release/check/withheldInWords.ts';

const amounts = (text: string) => writtenNumbers(text).map(({ amount }) => amount);

test.each([
  ['东镇3人', ['3']],
  ['东镇有３人、１,２３４户', ['3', '1234']],
  ['共 12 345 人', ['12345']],
  ['1.2万人', ['12000']],
  ['东镇三人，其中女性两名', ['3', '2']],
  ['十三户、二十人、一百零三人次、二〇户', ['13', '20', '103', '20']],
  ['三万元、叁拾伍元', ['30000', '35']],
  ['East Town has three; one person and twenty-four households', ['3', '1', '24']],
  ['one hundred and three persons', ['103']],
])('%s has the numbers it counts', (text, numbers) => expect(amounts(text)).toEqual(numbers));

test.each([
  '2021年3月4日',
  '2021-03-04',
  '第3批、第三人民医院',
  'in the 3rd quarter, on 4 March, on March 4',
  'one of the towns',
  'the Five Guarantees, the “three-noes” elderly',
  '统一、一是、一户籍',
])('%s counts nothing', (text) => expect(amounts(text)).toEqual([]));
