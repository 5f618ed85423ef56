import { describe, expect, it } from 'vitest';
import { artifactContent, contentOperators } from '../../../src/publish/pdf/artifacts.ts';

const marked = (content: string) => artifactContent(content, (name) => name === 'Image').replace(/\s+/g, ' ');

describe('artifactContent', () => {
  it('marks text, paths and images that stand outside the tags', () => {
    expect(marked('q BT /F1 8 Tf (p. 1) Tj ET Q')).toBe('q BT /Artifact BMC /F1 8 Tf (p. 1) Tj EMC ET Q');
    expect(marked('1 0 0 rg 0 0 5 5 re f')).toBe('1 0 0 rg /Artifact BMC 0 0 5 5 re f EMC');
    expect(marked('/Image Do')).toBe('/Artifact BMC /Image Do EMC');
  });

  it('leaves alone what is tagged, what only clips, and forms, which may hold tags', () => {
    for (const content of ['/P <</MCID 0 >>BDC BT (text) Tj ET EMC', '0 0 5 5 re W* n', '/Form Do'])
      expect(marked(content)).toBe(content);
  });

  it('marks what stands before and after tagged text in one text object', () =>
    expect(marked('BT (a) Tj /P <</MCID 0 >>BDC (b) Tj EMC (c) Tj ET')).toBe(
      'BT /Artifact BMC (a) Tj EMC /P <</MCID 0 >>BDC (b) Tj EMC /Artifact BMC (c) Tj EMC ET',
    ));
});

describe('contentOperators', () => {
  it('keeps strings whole, whatever they hold', () =>
    expect(contentOperators('(BT \\) (x) ET) Tj <4254> Tj').map(({ name }) => name)).toEqual(['Tj', 'Tj']));

  it('refuses an inline image rather than guess where it ends', () =>
    expect(() => contentOperators('BI /W 1 ID xx EI')).toThrow('invalid content: BI'));
});
