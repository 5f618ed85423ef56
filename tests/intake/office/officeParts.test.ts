import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isFault, readOfficeParts } from '../../../src/intake/office/officeParts.ts';
import { parseWordText } from '../../../src/intake/office/wordText.ts';

const types = { '[Content_Types].xml': strToU8('<Types/>') };

function codeOf(parts: Zippable): string {
  const read = readOfficeParts(zipSync({ ...types, ...parts }));
  return isFault(read) ? read.code : 'read';
}

const relation = (kind: string) =>
  strToU8(
    `<Relationships><Relationship Id="r1" Type="http://x/${kind}" Target="http://x/y" TargetMode="External"/></Relationships>`,
  );

describe('a file from outside is refused', () => {
  it('with macros, in any of their forms', () => {
    expect(codeOf({ 'word/vbaProject.bin': strToU8('x') })).toBe('office-macro');
    expect(
      codeOf({ '[Content_Types].xml': strToU8('<Types a="application/vnd.ms-word.document.macroEnabled"/>') }),
    ).toBe('office-macro');
  });

  it('with a document type declaration', () => {
    expect(codeOf({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })).toBe('office-dtd');
  });

  it('with content outside, but not for a link that a reader clicks', () => {
    expect(codeOf({ 'word/_rels/document.xml.rels': relation('attachedTemplate') })).toBe('office-external');
    expect(codeOf({ 'word/_rels/document.xml.rels': relation('image') })).toBe('office-external');
    expect(codeOf({ 'word/_rels/document.xml.rels': relation('hyperlink') })).toBe('read');
  });

  it('above 50 MB unpacked, or where it is no archive', () => {
    const half = new Uint8Array(26 * 1024 * 1024);
    expect(codeOf({ 'word/a.xml': half })).toBe('read');
    expect(codeOf({ 'word/a.xml': half, 'word/b.xml': half })).toBe('office-large');
    expect(readOfficeParts(strToU8('no archive'))).toEqual({ code: 'office-broken' });
    expect(readOfficeParts(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ code: 'office-broken' });
  });
});

describe('the text of a Word document', () => {
  const read = (body: string) =>
    parseWordText(
      new Map([['word/document.xml', strToU8(`<w:document xmlns:w="http://w"><w:body>${body}</w:body></w:document>`)]]),
    );
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

  it('is without what was deleted, and with what was put in', () => {
    const body = `<w:p>${run('保障')}<w:del>${run('1562')}</w:del><w:ins>${run('1563')}</w:ins>${run('户')}</w:p>`;
    expect(read(body)).toMatchObject({ blocks: [{ kind: 'paragraph', text: '保障1563户' }] });
  });

  it('is without the values of fields that Word counts', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> SEQ 图 </w:instrText></w:r>${mark('separate')}${run('7')}${mark('end')}`;
    expect(read(`<w:p>${run('图')}${field}${run('　甲')}</w:p>`)).toMatchObject({
      blocks: [{ text: '图　甲', isCaption: true }],
    });
  });

  it('names the figures of its controls', () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="persons/a"/></w:sdtPr><w:sdtContent>${run('2414人')}</w:sdtContent></w:sdt>`;
    expect(read(`<w:p>${run('保障')}${control}</w:p>`)).toMatchObject({
      blocks: [{ text: '保障2414人', numbers: [{ tag: 'persons/a', text: '2414人' }] }],
    });
  });

  it('is refused where the XML is not well formed', () => {
    expect(read('<w:p>')).toEqual({ code: 'office-broken' });
  });
});
