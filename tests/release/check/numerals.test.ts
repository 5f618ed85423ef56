import { expect, it } from 'vitest';
import { numerals } from '../../../src/release/check/otherRecords.ts';

it('reads the numbers of a sentence with their scale, in either language', () => {
  const amounts = (text: string) => numerals(text).map(({ amount }) => amount);
  expect(amounts('全国共有1145.0万户、2310.5万城市低保对象')).toEqual(['11450000', '23105000']);
  expect(amounts('４４.２２万元')).toEqual(['442200']);
  expect(amounts('12.16 billion yuan for 10.75 million people')).toEqual(['12160000000', '10750000']);
  expect(amounts('fixed assets of 818,310,000 Yuan')).toEqual(['818310000']);
  expect(amounts('[2310.5, 2276.8]')).toEqual(['2310.5', '2276.8']);
});
