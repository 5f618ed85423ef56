import type { Publication } from './publication.ts';

/** The XMP packet of a publication (ISO 16684-1): it says the same as the document information. */
export function xmp({ title, author, language, date }: Publication, producer: string): string {
  const dates = date === undefined ? '' : tag('xmp:CreateDate', date) + tag('xmp:ModifyDate', date);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>${tag('rdf:li', author)}</rdf:Seq></dc:creator>
<dc:language><rdf:Bag>${tag('rdf:li', language)}</rdf:Bag></dc:language>
${tag('xmp:CreatorTool', producer)}${dates}${tag('pdf:Producer', producer)}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
