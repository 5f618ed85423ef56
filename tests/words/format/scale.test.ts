import { describe, expect, it, test } from 'vitest';
import { formatCell } from '../../../src/words/format/cell.ts';
import { commonStep, drawnCell, drawnUnit } from '../../../src/words/format/scale.ts';
import { cellOf } from '../../figures/figureAt.ts';

describe('the scale of a drawing', () => {
  test.each([
    [['162840000007 BRL', '150810000731 BRL'], '亿BRL 1,628 1,508', 'billion BRL 162.8 150.8'],
    [['57316466 USD', '5940207 USD'], '万USD 5,732 594.0', 'million USD 57.32 5.940'],
    [['123456.78 USD', '57 USD'], 'USD 123,457 57', 'USD 123,457 57'],
    [['176519 人', '2414 人'], '人 176,519 2,414', '人 176,519 2,414'],
    [['1523 万元', '3360 万元'], '万元 1,523 3,360', 'million CNY 15.23 33.60'],
    [['1.8080541271000001 %', '1.8 %'], '% 1.808 1.8', '% 1.808 1.8'],
  ])('of %s is one for all', (texts, zh, en) => {
    const cells = texts.map(cellOf);
    for (const [language, expected] of [['zh-CN', zh] as const, ['en', en] as const]) {
      const unit = drawnUnit(cells, language);
      const numbers = cells.map((cell) => formatCell(drawnCell(cell, unit), language, 'table').number);
      expect([unit.code, ...numbers].join(' ')).toBe(expected);
    }
  });

  it('is none without values', () => {
    expect(drawnUnit([cellOf('※')], 'en')).toEqual({ code: undefined });
  });
});

describe('the scale that numbers of a sentence share', () => {
  const exact = (text: string, isScaled = true) => {
    const cell = cellOf(text);
    if (cell.state !== 'value') throw new Error(`no value: ${text}`);
    return { value: cell.value, unit: cell.unit, grouping: 'western' as const, isScaled };
  };

  test.each([
    [['162840000007 BRL', '12029999276 BRL'], 8, 9],
    [['162840000007 BRL', '729000000 BRL'], 8, 6],
    [['162840000007 BRL', '5000000 BRL'], undefined, 6],
    [['162840000007 BRL', '5000 BRL'], undefined, undefined],
    [['14259 人', '9854 人'], undefined, 3],
    [['14259 人', '937 人'], undefined, undefined],
    [['162840000007 BRL'], undefined, undefined],
  ])('of %s is the largest that leaves none below one', (texts, zh, en) => {
    const numbers = texts.map((text) => exact(text));
    expect(commonStep(numbers, 'zh-CN')).toBe(zh);
    expect(commonStep(numbers, 'en')).toBe(en);
  });

  it('is none where no number needs one', () => {
    expect(commonStep([exact('14000 人', false), exact('9000 人', false)], 'en')).toBeUndefined();
  });
});
