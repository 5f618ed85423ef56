/** The numbers in a text, each as it is written, in digits of whatever width: with separators, decimals and sign. */
export function numbersIn(text: string): string[] {
  return text.match(/−?\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
}
