/** The numbers in a text, each as it is written: with its thousands separators, decimals and sign. */
export function numbersIn(text: string): string[] {
  return text.match(/−?\d+(?:[.,]\d+)*/g) ?? [];
}
