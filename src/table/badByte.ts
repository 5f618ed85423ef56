/** Where the first byte sequence that is not of the encoding was noticed; undefined when every byte is. */
export function badByte(bytes: Uint8Array, encoding: string): number | undefined {
  if (accepts(bytes, encoding, false)) return undefined;
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && accepts(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  return good;
}

/** `stream`: an unfinished character at the end is still acceptable. */
function accepts(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
