/** Text of an encoding, piece by piece: by the platform, or by iconv-lite what the platform reads wrongly or not at all. */
import iconv from 'iconv-lite';

export type PieceDecoder = { decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string };

/** Of Unified Hangul (CP949) and of Hong Kong (HKSCS) the platform knows only a part, and invents characters for the rest. */
const fullerEncodings: Record<string, string> = { 'euc-kr': 'cp949', big5: 'big5hkscs' };

/** Code pages that no browser knows; iconv-lite has names for other things than encodings of text as well. */
const codePage =
  /^(cp|ibm|oem)?(437|720|737|77[56]|808|85\d|86\d|869|1125|1133)$|^(viscii|tcvn|armscii8|mik|rk1048|pt154)$/;

/** With `isStrict` it throws where bytes are no text of the encoding. */
export function textDecoder(encoding: string, isStrict = false): PieceDecoder {
  const fuller = Object.hasOwn(fullerEncodings, encoding) ? fullerEncodings[encoding] : undefined;
  const name = fuller ?? (isCodePage(encoding) ? encoding : undefined);
  return name === undefined ? new TextDecoder(encoding, { fatal: isStrict }) : libraryDecoder(name, isStrict);
}

export function isCodePage(label: string): boolean {
  return codePage.test(label) && iconv.encodingExists(label);
}

function libraryDecoder(name: string, isStrict: boolean): PieceDecoder {
  let decoder = iconv.getDecoder(name);
  return {
    decode: (bytes, { stream = false } = {}) => {
      const text = bytes === undefined ? '' : decoder.write(bytes as Parameters<typeof decoder.write>[0]);
      const end = stream ? '' : (decoder.end() ?? '');
      if (!stream) decoder = iconv.getDecoder(name);
      if (isStrict && (text + end).includes('\uFFFD')) throw new TypeError(`invalid ${name}`);
      return text + end;
    },
  };
}
