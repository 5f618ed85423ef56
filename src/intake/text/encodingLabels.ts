/** Names of encodings: those of the WHATWG, the ones that other programs give them, and code pages of older systems. */
import { isCodePage } from './textDecoder.ts';

/** Of Python, Java and Windows; https://encoding.spec.whatwg.org/#names-and-labels has the others. */
const otherLabels: Record<string, string> = {
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  euckr: 'euc-kr',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  cp950: 'big5',
  ms950: 'big5',
  'big5-hkscs': 'big5',
  'utf-8-sig': 'utf-8',
  'utf-8-bom': 'utf-8',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin9: 'iso-8859-15',
};

/** The name by which it is decoded; GB2312 and GBK are read as GB18030, which holds them. */
export function encodingOf(label: string): string | undefined {
  const key = label.trim().toLowerCase();
  const name = Object.hasOwn(otherLabels, key) ? otherLabels[key] : key;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return isCodePage(key) ? key : undefined;
  }
}
