/** 1 January 1980, the first day that a zip can say; its time and date stand side by side. */
const firstDay = 0x00210000;
/** The end of a zip, without a comment: how many entries its directory has, and where it starts. */
const end = { size: 22, count: 10, start: 16 };
/** An entry of the directory: when its file was changed, lengths of its parts, and where the file's own header is. */
const entry = { size: 46, time: 12, lengths: [28, 30, 32], header: 42 };
const headerTime = 10;

/**
 * A zip whose files all say the first day that a zip can (PKWARE APPNOTE 4.3): a workbook is then the same bytes whenever
 * it is written.
 */
export function undatedZip(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const last = bytes.length - end.size;
  let at = view.getUint32(last + end.start, true);
  for (let left = view.getUint16(last + end.count, true); left > 0; left -= 1) {
    view.setUint32(at + entry.time, firstDay, true);
    view.setUint32(view.getUint32(at + entry.header, true) + headerTime, firstDay, true);
    at += entry.lengths.reduce((size, length) => size + view.getUint16(at + length, true), entry.size);
  }
  return bytes;
}
