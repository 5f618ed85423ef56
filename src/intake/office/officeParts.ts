/** The parts of an office file from outside, unpacked within bounds; one that could do more than be read is refused. */
import { strFromU8, unzipSync } from 'fflate';
import { error, type ProblemKind } from '../../model/problem.ts';

/** Bytes of all parts together. */
const mostUnpacked = 50 * 1024 * 1024;

const mostParts = 5000;

export const officeProblems = {
  'office-broken': error({
    'zh-CN': { fact: '文件打不开，可能不完整，或不是 Word、Excel 文件', remedy: '打开后重新保存为 .docx 或 .xlsx' },
    en: {
      fact: 'the file can not be opened; it may be incomplete',
      remedy: 'open it and save it again as .docx or .xlsx',
    },
  }),
  'office-large': error({
    'zh-CN': { fact: '文件解开后超过50 MB，不读取', remedy: '去掉大图片和不用的工作表；大的数据表存为 CSV' },
    en: {
      fact: 'unpacked, the file is more than 50 MB, and is not read',
      remedy: 'take out large pictures and sheets that are not used; save a large table as CSV',
    },
  }),
  'office-dtd': error({
    'zh-CN': { fact: '文件内有 DTD 声明，正常的办公文件没有', remedy: '打开后另存为新文件' },
    en: {
      fact: 'the file declares a DTD, which no office program writes',
      remedy: 'open it and save it as a new file',
    },
  }),
  'office-external': error({
    'zh-CN': { fact: '文件引用外部内容（模板、图片或其他文件）', remedy: '断开链接，把内容放进文件后重新保存' },
    en: {
      fact: 'the file refers to content outside: a template, a picture or another file',
      remedy: 'break the link, with the content in the file, and save it again',
    },
  }),
  'office-macro': error({
    'zh-CN': { fact: '文件带宏', remedy: '另存为不带宏的 .docx 或 .xlsx' },
    en: { fact: 'the file has macros', remedy: 'save it as .docx or .xlsx, which have none' },
  }),
} satisfies Record<string, ProblemKind>;

export type OfficeFault = { code: keyof typeof officeProblems; read?: string };

export type OfficeParts = Map<string, Uint8Array>;

export function isFault(read: OfficeParts | OfficeFault): read is OfficeFault {
  return 'code' in read;
}

/** By name; or why the file is not read. No part is kept beyond the bound, whatever size the archive declares. */
export function readOfficeParts(bytes: Uint8Array): OfficeParts | OfficeFault {
  const sizes: number[] = [];
  const isWithin = () => sizes.length <= mostParts && sizes.reduce((sum, size) => sum + size, 0) <= mostUnpacked;
  try {
    const filter = ({ originalSize }: { originalSize: number }) => {
      sizes.push(originalSize);
      return isWithin();
    };
    const parts = new Map(Object.entries(unzipSync(bytes, { filter })));
    if (!isWithin()) return { code: 'office-large' };
    if (!parts.has('[Content_Types].xml')) return { code: 'office-broken' };
    return faultOf(parts) ?? parts;
  } catch {
    return { code: 'office-broken' };
  }
}

function faultOf(parts: OfficeParts): OfficeFault | undefined {
  for (const [name, content] of parts) {
    if (/vbaProject|vbaData|activeX\/|macrosheets\//i.test(name)) return { code: 'office-macro', read: name };
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = strFromU8(content);
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return { code: 'office-dtd', read: name };
    if (name === '[Content_Types].xml' && /macroEnabled/i.test(text)) return { code: 'office-macro', read: name };
    if (name.endsWith('.rels') && hasExternal(text)) return { code: 'office-external', read: name };
  }
  return undefined;
}

/** A link that a reader clicks is no content of the file. */
function hasExternal(relations: string): boolean {
  return [...relations.matchAll(/<[\w:]*Relationship\b[^>]*>/g)].some(
    ([relation]) => /TargetMode\s*=\s*["']External["']/.test(relation) && !/\/hyperlink["']/.test(relation),
  );
}
