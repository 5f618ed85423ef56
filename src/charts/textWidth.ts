/** Estimated width in pixels: full-width characters are one em, others a little over half of one. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((character) => (isWide(character) ? 1 : 0.57));
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

/** Chinese breaks after any character, everything else at spaces. */
export function wrapText(text: string, size: number, width: number): string[] {
  const words = text.match(/[\u2e80-\uffee]|[^\s\u2e80-\uffee]+\s*|\s+/gu) ?? [];
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1)! + word;
    if (textWidth(line.trimEnd(), size) <= width || line === word) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

function isWide(character: string): boolean {
  return /[\u2e80-\uffee※○…“”]/u.test(character);
}
