/** Faults of words, numbers and the layout planted in a page as it is printed: each is found, with its sheet and its place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedPress, type Found, type PlantedPress } from './plantedPress.ts';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
}, 120_000);
afterAll(() => press.close());

const moved: Found = { code: 'page-number-differs', place: '#second', read: '3', expected: '4' };

describe('a page without faults', () => {
  it('is printed, and its half-empty sheet is told and hinders nothing', async () =>
    expect(await press.attempt({})).toEqual({ problems: [], warnings: [{ code: 'page-half-empty', page: 2 }] }));
});

describe('a number', () => {
  const differ = (read: string): Found[] => [
    { code: 'cell-missing', expected: '1562户' },
    { code: 'numbers-differ', page: 2, place: '一、综合', read, expected: '1562 2414' },
  ];

  it('printed as another is refused', async () =>
    expect(
      await press.refusal({ print: () => (document.querySelector('strong span')!.firstChild!.textContent = '1652') }),
    ).toEqual(differ('1652 2414')));

  it('that is not printed is refused', async () =>
    expect(await press.refusal({ print: () => document.querySelector('strong')!.remove() })).toMatchObject([
      ...differ('2414 1,562'),
      { code: 'words-differ', page: 2, read: '年末在册农村低保、2414人。※户人一、' },
    ]));

  it('derived, of which the sign, the scale or the unit is another, is refused', async () => {
    const planted = (text: string) =>
      `() => document.querySelector('section p').insertAdjacentHTML('beforeend', '减少<span data-derived="change b c">${text}</span>')`;
    for (const text of ['+86人', '0.0086人', '86户', '86'])
      expect(await press.refusal({ open: planted(text) })).toEqual([
        { code: 'derived-differs', place: 'change b c', read: text, expected: '−86人' },
      ]);
    expect(await press.refusal({ open: planted('86人') })).toEqual([]);
  });

  it('released, and printed on another scale than its column says or under another unit, is refused', async () => {
    const cell = () => document.querySelectorAll('td')[1]!.replaceChildren('0.2414');
    expect(await press.refusal({ open: cell })).toEqual([
      { code: 'cell-differs', place: 'b', read: '0.2414', expected: '2414人' },
    ]);
    const heads = () => document.querySelector('thead tr')!.append(document.querySelectorAll('thead th')[1]!);
    expect(await press.refusal({ open: heads })).toMatchObject([
      { code: 'cell-differs', place: 'a', read: '1,562' },
      { code: 'cell-differs', place: 'b', read: '2,414' },
    ]);
  });

  it('of a figure that was never released is refused', async () => {
    const open = () => document.querySelector('td')!.setAttribute('data-cell', 'z');
    expect(await press.refusal({ open })).toEqual([{ code: 'cell-unreleased', place: 'z', read: '1,562' }]);
  });

  it('that does not say where it comes from is refused, in digits of any width', async () => {
    const open = () => document.querySelector('section p')!.append('９９９９户');
    expect(await press.refusal({ open })).toContainEqual({ code: 'number-unmarked', place: '９９９９户' });
  });
});

describe('words', () => {
  const wordsDiffer = { code: 'words-differ', page: 2, place: '一、综合' } as const;

  it('of which a unit is another, though it is right elsewhere, are refused', async () => {
    const print = () => (document.querySelectorAll('.unit')[1]!.textContent = '户');
    expect(await press.refusal({ print })).toContainEqual({
      ...wordsDiffer,
      read: '62户、2414户。※户人一、综合1,5',
      expected: '62户、2414人。※户人一、综合1,5',
    });
  });

  it('that head the columns of each other are refused', async () => {
    const print = () => document.querySelector('thead tr')!.append(document.querySelectorAll('thead th')[1]!);
    expect(await press.refusal({ print })).toEqual([
      { ...wordsDiffer, read: '、2414人。※人户一、综合1,5622', expected: '、2414人。※户人一、综合1,5622' },
    ]);
  });

  it('of a heading in another order are refused', async () => {
    const print = () => document.querySelector('#first')!.replaceChildren('综一、合');
    expect(await press.refusal({ print })).toContainEqual({
      ...wordsDiffer,
      read: '综一、合年末在册农村低保',
      expected: '一、综合年末在册农村低保',
    });
  });

  it('that are removed, moved or added are refused', async () => {
    const remove = () => document.querySelector('section p')!.firstChild!.remove();
    const move = () => document.querySelector('section p')!.append(document.querySelector('section p')!.firstChild!);
    const add = () => document.querySelector('section p')!.append('人');
    for (const print of [remove, move, add])
      expect(await press.refusal({ print })).toContainEqual(expect.objectContaining(wordsDiffer));
  });
});

describe('text', () => {
  it('whose bold face is missing is refused', async () =>
    expect(await press.refusal({ lacking: 'NotoSansSC-Bold' })).toMatchObject([
      { code: 'face-missing', page: 1, place: '低保人员用款说明', read: 'Nianbao Sans 700' },
    ]));

  it('made oblique is refused', async () => {
    const print = () =>
      (document.querySelector<HTMLElement>('section p')!.style.cssText = 'font-style: italic; font-synthesis: style');
    expect(await press.refusal({ print })).toEqual([{ code: 'face-slanted', page: 2, place: '年末在册农村低保' }]);
  });

  it('without a glyph, and a replacement character, are refused', async () => {
    const line = '年末在册农村低保1562户、2414人。※';
    expect(await press.refusal({ print: () => document.querySelector('section p')!.append('ꭰ') })).toEqual([
      { code: 'text-miscopied', page: 2, place: `${line}□`, read: 'U+0000' },
      {
        code: 'words-differ',
        page: 2,
        place: '一、综合',
        read: '、2414人。※\0户人一、综合1,562',
        expected: '、2414人。※户人一、综合1,5622',
      },
    ]);
    expect(await press.refusal({ print: () => document.querySelector('section p')!.append('\ufffd') })).toContainEqual({
      code: 'text-miscopied',
      page: 2,
      place: `${line}\ufffd`,
      read: 'U+FFFD',
    });
  });

  it('without a tag is refused', async () => {
    const print = () => (document.querySelector<HTMLElement>('section p')!.style.opacity = '0.5');
    expect(await press.refusal({ print })).toContainEqual({
      code: 'text-untagged',
      page: 2,
      place: '年末在册农村低保',
    });
  });

  it('cut away by its box is refused', async () => {
    const open = () =>
      (document.querySelector<HTMLElement>('section p')!.style.cssText = 'height: 8px; overflow: clip');
    expect(await press.refusal({ open })).toContainEqual({
      code: 'content-clipped',
      page: 2,
      read: '年末在册农村低保',
    });
    const cut = () => (document.querySelector<HTMLElement>('section p')!.style.clipPath = 'inset(0 100px 0 0)');
    expect(await press.refusal({ open: cut })).toEqual([
      { code: 'content-clipped', page: 2, read: '年末在册农村低保' },
    ]);
  });

  it('outside the sheet is refused, since not all of it is printed', async () => {
    const print = () => (document.querySelector<HTMLElement>('section p')!.style.marginLeft = '-40pt');
    expect(await press.faults({ print })).toMatchObject([
      { code: 'words-differ', page: 2, read: '一、综合册农村低保1562户、2' },
      { code: 'text-outside', page: 2, place: '册农村低保' },
    ]);
  });

  it('on another text is told', async () => {
    const line = () => (document.querySelectorAll<HTMLElement>('p [data-cell]')[1]!.style.marginLeft = '-16pt');
    expect(await press.faults({ print: line })).toEqual([
      { code: 'text-overlapping', page: 2, place: '户', read: '2414' },
    ]);
    const lines = () => (document.querySelector<HTMLElement>('table')!.style.marginTop = '-26pt');
    expect(await press.faults({ print: lines })).toEqual([
      { code: 'text-overlapping', page: 2, place: '年末在册农村低保', read: '户' },
    ]);
  });
});

describe('the layout', () => {
  it('of a row that is parted is told', async () => {
    const print = () =>
      document.querySelector('td')!.insertAdjacentHTML('beforeend', '<div style="height: 760pt"></div><div>※</div>');
    expect(await press.faults({ print })).toEqual([
      { code: 'words-differ', page: 3, place: '一、综合', read: '、综合1,562※2,414', expected: '、综合1,5622,414' },
      moved,
      { code: 'row-split', page: 2, place: '一、综合 1,562 2,414 ※' },
    ]);
  });

  it('with a heading alone at the foot of a sheet is told', async () => {
    const print = () => (document.querySelector<HTMLElement>('#first')!.style.breakAfter = 'page');
    expect(await press.faults({ print })).toEqual([moved, { code: 'heading-stranded', page: 2, place: '一、综合' }]);
  });

  it('of a table whose head stands alone, and not on the sheet where it goes on, is refused', async () => {
    const print = () => {
      document.querySelector<HTMLElement>('thead')!.style.display = 'table-row-group';
      document.querySelector<HTMLElement>('tbody')!.style.breakBefore = 'page';
    };
    expect(await press.faults({ print })).toEqual([
      { code: 'head-missing', page: 3, place: '户 人' },
      moved,
      { code: 'heading-stranded', page: 2, place: expect.stringContaining('人') as string },
    ]);
  });

  it('over the budget of sheets or bytes is told', async () => {
    expect(await press.faults({ bounds: { mostPages: 2 } })).toEqual([
      { code: 'pages-exceeded', read: '3', expected: '≤ 2' },
    ]);
    expect(await press.faults({ bounds: { mostBytes: 10_000 } })).toMatchObject([{ code: 'bytes-exceeded' }]);
  });
});
