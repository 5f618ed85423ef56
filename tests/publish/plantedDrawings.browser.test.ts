/** Faults planted in a drawing, as its page is built or as it is printed: each is found, with its sheet and its place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedPress, type PlantedPress } from './plantedPress.ts';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
}, 120_000);
afterAll(() => press.close());

const place = { page: 3, place: '农村低保2414人' };
const heading = '二、项目';

describe('a drawing', () => {
  it('with a number that was not released is refused', async () =>
    expect(
      await press.refusal({ open: () => document.querySelector('[data-year]')!.replaceChildren('2,415') }),
    ).toEqual([{ code: 'drawn-number-unreleased', ...place, read: '2,415', expected: '2,414' }]));

  it('with a number that is said to be words, and stands in none, is refused', async () => {
    const open = () => {
      const value = document.querySelector<SVGElement>('[data-year]')!;
      value.replaceChildren('9,999');
      value.setAttribute('data-literal', '');
    };
    expect(await press.refusal({ open })).toEqual([
      { code: 'drawn-number-unreleased', ...place, read: '9,999', expected: '' },
    ]);
  });

  it('with a year that it does not draw is refused', async () =>
    expect(await press.refusal({ open: () => document.querySelector('.years text')!.replaceChildren('2022') })).toEqual(
      [{ code: 'drawn-year-unknown', ...place, read: '2022', expected: '2021–2021' }],
    ));

  it('with a tick off its scale is refused', async () =>
    expect(
      await press.refusal({ open: () => document.querySelectorAll('.values text')[1]!.setAttribute('y', '46') }),
    ).toEqual([{ code: 'tick-off-scale', ...place, read: '1,500', expected: '0 – 3,000' }]));

  it('with a bar that leaves its frame is refused', async () =>
    expect(await press.refusal({ open: () => document.querySelector('rect')!.setAttribute('x', '180') })).toEqual([
      { code: 'content-clipped', ...place, read: 'rect' },
    ]));

  it('with labels on each other is told', async () => {
    const open = () => {
      document.querySelector('.years text')!.setAttribute('x', '2');
      document.querySelector('.years text')!.setAttribute('y', '98');
    };
    expect(await press.faults({ open })).toContainEqual({ code: 'labels-overlap', ...place, read: '0 / 2021' });
  });

  it('that reaches into the margin is refused', async () =>
    expect(await press.refusal({ print: () => (document.querySelector('svg')!.style.marginLeft = '-60px') })).toEqual([
      { code: 'figure-cut', ...place },
      { code: 'numbers-differ', page: 3, place: heading, read: '2,414 2021', expected: '0 1,500' },
      { code: 'words-differ', page: 3, place: heading, read: '二、项目2,4142021', expected: '二、项目01,5003,0002,' },
    ]));

  it('higher than its sheet is refused', async () => {
    const print = () => {
      document.querySelector('svg')!.setAttribute('height', '1200');
      document.querySelector('rect')!.setAttribute('height', '1100');
    };
    expect(await press.refusal({ print })).toContainEqual({ code: 'figure-cut', page: 4, place: '农村低保2414人' });
  });

  it('that stands on another sheet than its title is told', async () =>
    expect(await press.faults({ print: () => (document.querySelector('svg')!.style.breakBefore = 'page') })).toEqual([
      { code: 'heading-stranded', page: 3, place: heading },
      { code: 'figure-parted', page: 4, place: '农村低保2414人', read: heading },
    ]));

  it('that stands on another sheet than its source is told', async () => {
    const open = () => {
      const svg = document.querySelector('svg')!;
      svg.insertAdjacentHTML('beforebegin', '<figure style="margin: 0"><figcaption><p>户</p></figcaption></figure>');
      document.querySelector('figure')!.prepend(svg);
    };
    const print = () => (document.querySelector<HTMLElement>('figcaption')!.style.breakBefore = 'page');
    expect(await press.faults({ open, print })).toEqual([{ code: 'figure-parted', ...place, read: '户' }]);
  });

  it('that is dropped is refused', async () =>
    expect(await press.refusal({ print: () => document.querySelector('svg')!.remove() })).toEqual([
      { code: 'numbers-differ', place: heading, read: '', expected: '0 1,500' },
      { code: 'words-differ', page: 3, place: heading, read: '二、项目', expected: '二、项目01,5003,0002' },
      { code: 'figure-missing', place: '农村低保2414人' },
    ]));

  it('whose text alternative is dropped, or is another, is refused', async () => {
    expect(await press.refusal({ print: () => document.querySelector('svg')!.removeAttribute('aria-label') })).toEqual([
      { code: 'figure-unlabelled', page: 3 },
      { code: 'figure-missing', place: '农村低保2414人' },
    ]);
    const print = () => document.querySelector('svg')!.setAttribute('aria-label', '农村低保2414');
    expect(await press.refusal({ print })).toEqual([{ code: 'figure-missing', place: '农村低保2414人' }]);
  });
});
