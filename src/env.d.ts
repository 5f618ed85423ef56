/// <reference types="astro/client" />

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype' },
  ): Promise<Uint8Array>;
}

declare namespace App {
  /** The page that is drawn; while somebody edits it is that of the URL. */
  interface Locals {
    address?: string;
  }
}
