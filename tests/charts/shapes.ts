import { parseHTML } from 'linkedom';

/** The elements of a drawing that a selector names, in the order drawn. */
export function shapes(svg: string, selector: string): Element[] {
  return [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll(selector)];
}
