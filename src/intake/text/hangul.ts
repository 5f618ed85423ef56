/** How frequent a Korean syllable is, by its parts. */

/** Percentages in running text, in the order of Unicode (https://www.unicode.org/versions/latest, section 3.12). */
const initials = [13, 0.7, 6, 9, 0.6, 6, 5, 5, 0.15, 10, 0.2, 23, 8.5, 0.2, 2.5, 1, 1.5, 1.5, 7.5];
const vowels = [19, 5, 1, 0.05, 9.5, 4, 6, 0.7, 11, 2.5, 0.15, 1.2, 1.2, 8, 1.2, 0.1, 1, 1.2, 9, 2, 15];
const finals = [
  50, 6, 0.2, 0.03, 13, 0.03, 0.3, 0.4, 8, 0.1, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 4.5, 2, 0.2, 1.5, 1.5, 11, 0.3, 0.3,
  0.05, 0.3, 0.3, 0.3,
];

/** Of one of the 11,172 syllables from U+AC00; of another sign of the script what a rare one costs. */
export function hangulCost(character: string): number {
  const index = (character.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11_172) return 12;
  const parts = [
    initials[Math.floor(index / 588)] ?? 0,
    vowels[Math.floor((index % 588) / 28)] ?? 0,
    finals[index % 28] ?? 0,
  ];
  return parts.reduce((cost, percent) => cost - Math.log(percent / 100), 0);
}
