/** Looks at the byte pairs of a text that GB18030 can read, which may be no GB18030 all the same. */
export type PairScan = { push: (bytes: Uint8Array) => void; isDoubtful: () => boolean };

/** More than this share of rare pairs is not what anybody writes. */
const mostRarePairs = 0.25;

/**
 * Nearly every character that is written in Chinese is one of GB2312: both its bytes are A1 or more. UTF-8 with a broken
 * character, and Big5, decode as GB18030 too, but as rubbish: about half of their pairs are from outside.
 */
export function pairScan(): PairScan {
  let [lead, skip, pairs, rare] = [0, 0, 0, 0];
  return { push: (bytes) => bytes.forEach(look), isDoubtful: () => rare > pairs * mostRarePairs };

  function look(byte: number): void {
    if (skip > 0) skip -= 1;
    else if (lead === 0) lead = byte > 0x80 ? byte : 0;
    else follow(byte);
  }

  /** After a digit a character of four bytes goes on for two more. */
  function follow(byte: number): void {
    if (byte >= 0x30 && byte <= 0x39) skip = 2;
    else {
      pairs += 1;
      if (lead < 0xa1 || byte < 0xa1) rare += 1;
    }
    lead = 0;
  }
}
