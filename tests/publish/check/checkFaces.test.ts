import { describe, expect, it } from 'vitest';
import { checkFaces } from '../../../src/publish/check/text.ts';
import type { AskedFace } from '../../../src/publish/page/facts.ts';
import type { TextRun } from '../../../src/publish/pdf/reading.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const face = (weight: number, name: string) => ({ family: 'Nianbao Sans', weight, name, digest: '' });
const faces = [face(400, 'NotoSansSC-Regular'), face(700, 'NotoSansSC-Bold')];
const fonts = (...names: string[]) => names.map((name) => ({ name, isType3: false, isEmbedded: true }));
const asked = (weight: string, style = 'normal'): AskedFace => ({
  family: 'Nianbao Sans',
  weight,
  style,
  text: '合计',
});

describe('checkFaces', () => {
  it('lets a page ask for what is embedded', () =>
    expect(
      checkFaces([asked('400'), asked('700')], fonts('NotoSansSC-Regular', 'NotoSansSC-Bold'), faces, emptyReading),
    ).toEqual([]));

  it('refuses a bold that fell back to the regular', () =>
    expect(checkFaces([asked('400'), asked('700')], fonts('NotoSansSC-Regular'), faces, emptyReading)).toEqual([
      {
        code: 'face-missing',
        place: '合计',
        read: 'Nianbao Sans 700',
        expected: 'Nianbao Sans 400, Nianbao Sans 700',
      },
    ]));

  it('refuses a weight and a style that no face has', () => {
    const all = fonts('NotoSansSC-Regular', 'NotoSansSC-Bold');
    expect(checkFaces([asked('600')], all, faces, emptyReading)).toMatchObject([{ read: 'Nianbao Sans 600' }]);
    expect(checkFaces([asked('400', 'italic')], all, faces, emptyReading)).toMatchObject([
      { read: 'Nianbao Sans 400 italic' },
    ]);
  });

  it('refuses letters that were slanted, with their sheet', () => {
    const run: TextRun = {
      text: '着重',
      size: 10,
      isTagged: true,
      mark: 'a',
      x: 90,
      y: 700,
      width: 20,
      isLevel: true,
      isSlanted: true,
    };
    const pages = [{ ...emptySheet, runs: [run] }];
    expect(checkFaces([], [], faces, { ...emptyReading, pages })).toEqual([
      { code: 'face-slanted', page: 1, place: '着重' },
    ]);
  });
});
