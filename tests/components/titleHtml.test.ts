import { expect, it } from 'vitest';
import { titleHtml } from '../../src/components/sentenceHtml.ts';

it('keeps closing punctuation of a title with the character before it', () => {
  expect(titleHtml('仪征市社会救助统计年报：城乡低保')).toBe(
    '仪征市社会救助统计年<span class="range">报：</span>城乡低保',
  );
  expect(titleHtml('Statistics, 2021')).toBe('Statistics, <span data-literal>2021</span>');
});
