/** A picture that a browser has shot, in few colours: a file a third as large as in true ones. */
import { decode, encode } from 'fast-png';

/** A few shades at the edges of letters in each of the inks are as good as all. */
const palettes = [64, 32, 16];

/** PNG with the largest palette with which it has at most so many bytes, else the smallest; of a PNG without one. */
export function indexedPng(png: Uint8Array, mostBytes: number): Uint8Array {
  const { width, height, channels, data } = decode(png);
  let written = png;
  for (const mostColours of palettes) {
    const { palette, indices } = indexed(data, channels, mostColours);
    written = encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
    if (written.length <= mostBytes) break;
  }
  return written;
}

type Indexed = { palette: number[][]; indices: Uint8Array };

/** Rare shades at the edges of letters become the nearest frequent one. */
function indexed(pixels: ArrayLike<number>, channels: number, mostColours: number): Indexed {
  const colours = new Uint32Array(pixels.length / channels);
  for (let index = 0, at = 0; index < colours.length; index++, at += channels)
    colours[index] = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
  const counts = colourCounts(colours);
  const ranked = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, mostColours).map(parts);
  const places = new Map(ranked.map((colour, rank) => [colour, rank < mostColours ? rank : nearest(colour, palette)]));
  const indices = new Uint8Array(colours.length);
  for (let index = 0, place = 0, last = -1; index < colours.length; index++) {
    const colour = colours[index]!;
    if (colour !== last) [last, place] = [colour, places.get(colour)!];
    indices[index] = place;
  }
  return { palette, indices };
}

/** Most pixels are like the one before: looked up once for all of them. */
function colourCounts(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from]!;
    while (to < colours.length && colours[to] === colour) to++;
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  }
  return counts;
}

function parts(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(colour: number, palette: number[][]): number {
  const wanted = parts(colour);
  let best = 0;
  let least = Infinity;
  for (const [index, [red, green, blue]] of palette.entries()) {
    const distance = (red! - wanted[0]!) ** 2 + (green! - wanted[1]!) ** 2 + (blue! - wanted[2]!) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
