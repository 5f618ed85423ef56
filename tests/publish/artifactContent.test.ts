import { describe, expect, it } from 'vitest';
import { artifactContent } from '../../src/publish/artifactContent.ts';
import { contentOperators } from '../../src/publish/contentOperators.ts';

const marked = (content: string) => artifactContent(content, (name) => name === 'Image').replace(/\s+/g, ' ');

describe('artifactContent', () => {
  it('marks text, paths and images that stand outside the tags', () => {
    expect(marked('q BT /F1 8 Tf (p. 1) Tj ET Q')).toBe('q /Artifact BMC BT /F1 8 Tf (p. 1) Tj ET EMC Q');
    expect(marked('1 0 0 rg 0 0 5 5 re f')).toBe('1 0 0 rg /Artifact BMC 0 0 5 5 re f EMC');
    expect(marked('/Image Do')).toBe('/Artifact BMC /Image Do EMC');
  });

  it('leaves alone what is tagged, what only clips, and forms, which may hold tags', () => {
    for (const content of ['/P <</MCID 0 >>BDC BT (text) Tj ET EMC', '0 0 5 5 re W* n', '/Form Do'])
      expect(marked(content)).toBe(content);
  });

  it('makes one artifact of a whole running head', () =>
    expect(marked('BT (a) Tj ET BT (b) Tj ET')).toBe('/Artifact BMC BT (a) Tj ET BT (b) Tj ET EMC'));
});

describe('contentOperators', () => {
  it('keeps strings whole, whatever they hold', () =>
    expect(contentOperators('(BT \\) (x) ET) Tj <4254> Tj').map(({ name }) => name)).toEqual(['Tj', 'Tj']));

  it('refuses an inline image rather than guess where it ends', () =>
    expect(() => contentOperators('BI /W 1 ID xx EI')).toThrow('invalid content: BI'));
});
