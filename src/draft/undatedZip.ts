/** 1 January 1980, the first day that a zip can say; its time and date stand side by side. */
const zipFirstDay = 0x00210000;
/** The end of a zip, without a comment: how many entries its directory has, and where it starts. */
const zipEnd = { size: 22, count: 10, start: 16 };
/** An entry of the directory: when its file was changed, lengths of its parts, and where the file's own header is. */
const zipEntry = { size: 46, time: 12, lengths: [28, 30, 32], header: 42 };
const zipHeaderTime = 10;

/**
 * A zip whose files all say the first day that a zip can (PKWARE APPNOTE 4.3): a workbook is then the same bytes whenever
 * it is written.
 */
export function undatedZip(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const last = bytes.length - zipEnd.size;
  let at = view.getUint32(last + zipEnd.start, true);
  for (let left = view.getUint16(last + zipEnd.count, true); left > 0; left -= 1) {
    view.setUint32(at + zipEntry.time, zipFirstDay, true);
    view.setUint32(view.getUint32(at + zipEntry.header, true) + zipHeaderTime, zipFirstDay, true);
    at += zipEntry.lengths.reduce((size, length) => size + view.getUint16(at + length, true), zipEntry.size);
  }
  return bytes;
}
