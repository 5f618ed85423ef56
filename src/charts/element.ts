export type Child = Element | string;
export type Attributes = Record<string, string | number | undefined>;
export type Draw = (name: string, attributes?: Attributes, ...children: Child[]) => Element;

const namespace = 'http://www.w3.org/2000/svg';

/** Makes SVG elements with one document. Numbers are written with at most two decimals, undefined not at all. */
export function elementOf(document: Document): Draw {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, attributeText(value));
    }
    element.append(...children);
    return element;
  };
}

function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(rounded(value)) : value;
}

/** At two decimals pictures are the same bytes on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
