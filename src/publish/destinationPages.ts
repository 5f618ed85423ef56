import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The page, from 1, of each id that a link inside the PDF leads to. */
export async function destinationPages(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const destinations = Object.entries(await entries(pdf));
  const pages = await Promise.all(
    destinations.map(async ([name, place]) => [idOf(name), (await pdf.getPageIndex(place[0])) + 1] as const),
  );
  return new Map(pages);
}

type Places = Record<string, [{ num: number; gen: number }]>;

async function entries(pdf: PDFDocumentProxy): Promise<Places> {
  const found: unknown = await pdf.getDestinations();
  return (found instanceof Map ? Object.fromEntries(found) : found) as Places;
}

/** Chrome names a destination as the address does: ids outside ASCII are percent-encoded. */
export function idOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
