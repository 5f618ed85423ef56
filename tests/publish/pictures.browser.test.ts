/** Pictures to share: what is on them is released, or they are not shot; and their size is the one asked for. */
import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { readRelease } from '../../src/figures/read.ts';
import { releasedCheck } from '../../src/publish/check/checks.ts';
import { pictureBrowser, shootPictures } from '../../src/publish/pictures/shoot.ts';
import type { Shot, ShotResult } from '../../src/publish/pictures/shoot.ts';

const job = { cache: 'node_modules/.cache/nianbao', log: () => {} };
const persons = 'persons/dibao/321081/2021-01-01/2021-12-31';
const units = '<span class="u">人</span>';
const words = (html: string) => `<div class="picture wide"><h2>城乡低保：<span>${html}</span></h2></div>`;
const numbered = (number: string, unit = units) =>
  words(`<span class="n" data-cell="${persons}">${number}${unit}</span>`);
const drawn = (number: string) =>
  words(`<span data-cells="${persons}"><svg aria-label="人数，人"><text>${number}</text></svg></span>`);

const refusals: [string, string][] = [
  ['a number typed over', numbered('2,415')],
  ['another unit', numbered('2,414', '<span class="u">户</span>')],
  ['a number that says not where it comes from', words('2414')],
  ['a number that was never released', words('<span data-cell="persons/x/321081/2021">2,414人</span>')],
  ['another number in a chart', drawn('2,415')],
  ['a share that is not that of its figures', words(`<span data-derived="share ${persons} ${persons}">99.0%</span>`)],
];

const box = { width: 600, height: 300 };
const dots = Array.from({ length: 4000 }, (_, place) => `<i style="margin: ${place % 7}px">●</i>`).join(' ');
const right: Shot[] = [1, 1.6].map((zoom) => ({
  id: `drawn ${zoom}`,
  html: numbered('2,414') + drawn('2,414'),
  ...box,
  zoom,
}));
const mixed: Shot[] = ['2,414', '2,415'].map((number) => ({ id: number, html: numbered(number), ...box }));

describe('pictures to share', () => {
  const shots: Shot[][] = [
    ...refusals.map(([id, html]) => [{ id, html, ...box }]),
    right,
    mixed,
    [{ id: 'large', html: numbered('2,414') + dots, width: 1080 }],
  ];
  let results: ShotResult[];
  beforeAll(async () => {
    const { figures } = bookOf(await readRelease('data/yizheng/released'));
    const sets = shots.map((set) => ({
      shots: set,
      scale: 1,
      look: 'share' as const,
      language: 'zh-CN' as const,
    }));
    results = await shootPictures(sets, (await pictureBrowser(job))!, job, releasedCheck(figures));
  });
  const resultOf = (set: Shot[]) => results[shots.indexOf(set)]!;

  it.each(refusals)('are refused with %s', (id) => {
    const { pictures, refused } = results[refusals.findIndex(([name]) => name === id)]!;
    expect(pictures.size).toBe(0);
    expect(refused[0]).toContain(`错误 ${id}`);
  });

  it('are shot with what was released, in pixels of the file however large they are drawn', () => {
    const { pictures, refused } = resultOf(right);
    expect(refused).toEqual([]);
    for (const { id } of right) {
      const { bytes, ...size } = pictures.get(id)!;
      expect(size).toEqual(box);
      expect(decode(bytes)).toMatchObject(box);
    }
  });

  it('are missing alone where one of several is wrong', () => {
    const { pictures, refused } = resultOf(mixed);
    expect([...pictures.keys()]).toEqual(['2,414']);
    expect(refused.join()).toContain('2,415');
  });

  it('have a palette where they would have many bytes', () => {
    const { bytes, height } = results.at(-1)!.pictures.get('large')!;
    expect(bytes.length).toBeLessThanOrEqual(200_000);
    const picture = decode(bytes);
    expect(picture).toMatchObject({ width: 1080, height, depth: 8, channels: 1 });
    expect(picture.palette!.length).toBeGreaterThan(4);
  });
});
