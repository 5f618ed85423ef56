import { describe, expect, it } from 'vitest';
import { spread } from '../../src/charts/labels/endLabels.ts';
import { evenLines, wrapText } from '../../src/charts/text.ts';

describe('spread', () => {
  it('moves nothing that is apart', () => expect(spread([20, 60], 18, 100)).toEqual([20, 60]));
  it('pushes down what would touch', () => expect(spread([20, 25], 18, 100)).toEqual([20, 38]));
  it('pushes up from the bottom', () => expect(spread([90, 95], 18, 100)).toEqual([82, 100]));
});

describe('wrapText', () => {
  it('breaks Chinese after any character and keeps quotation marks where they belong', () => {
    expect(wrapText('城镇“三无”老人', 10, 40)).toEqual(['城镇', '“三无”', '老人']);
  });
  it('breaks English at spaces and loses nothing', () => {
    const text = 'Urban “three-noes” elderly';
    expect(wrapText(text, 10, 100).join(' ')).toBe(text);
    expect(wrapText(text, 10, 1)).toEqual(['Urban', '“three-noes”', 'elderly']);
  });
});

describe('evenLines', () => {
  it('leaves no last character alone', () => {
    expect(evenLines('石桥街道农业产业园区', 10, 90)).toEqual(['石桥街道农', '业产业园区']);
  });
  it('leaves one line as it is', () => expect(evenLines('临江镇', 10, 90)).toEqual(['临江镇']));
});
