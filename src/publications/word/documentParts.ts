/** Parts of a Word document that the library does not write as they should be: a style of tables, faces, properties. */
import type { WordView } from './wordView.ts';

/** What a face is called, or is taken for, where it is missing. */
const otherNames: [string, string][] = [
  ['仿宋', '仿宋_GB2312'],
  ['楷体', '楷体_GB2312'],
  ['方正小标宋简体', '华文中宋'],
  ['等线', '微软雅黑'],
  ['宋体', 'SimSun'],
  ['黑体', 'SimHei'],
];

/** 年报三线表: rules of 1.5 and 0.75 points, open sides; the first row and the first column by its conditions. */
const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="NianbaoTable"><w:name w:val="年报三线表"/><w:basedOn w:val="TableNormal"/>',
  '<w:uiPriority w:val="59"/><w:qFormat/>',
  '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="1B1B1B"/>',
  '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="1B1B1B"/></w:tblBorders>',
  '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>',
  '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B1B1B"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>',
  '<w:top w:val="single" w:sz="6" w:space="0" w:color="1B1B1B"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  '</w:style>',
].join('');

/** The text of a part by its name. */
export function correctedPart(name: string, text: string, { date, release, publisher }: WordView): string {
  if (name === 'word/styles.xml') return text.replace('</w:styles>', `${tableStyle}</w:styles>`);
  if (name === 'word/fontTable.xml') return fontTable;
  if (name === 'docProps/core.xml') return coreProperties(text, { date, release });
  if (name === 'docProps/app.xml')
    return text.replace('</Properties>', `<Company>${escaped(publisher)}</Company></Properties>`);
  return text;
}

const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...otherNames.map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  ),
  '</w:fonts>',
].join('');

function coreProperties(text: string, { date, release }: Pick<WordView, 'date' | 'release'>): string {
  const instant = `${date.slice(0, 10)}T00:00:00Z`;
  return text
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
    .replace('</cp:coreProperties>', `<cp:version>${escaped(release)}</cp:version></cp:coreProperties>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
