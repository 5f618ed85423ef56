/** The released and derived numbers on a page, each with its unit and the words around it. */

/**
 * `mark` is the id of a figure, or a derivation with its ids; `text` the number without white space, with its unit where
 * that is beside it. Else the unit is in the head of its column or in its row (`units`), or in the words `around` it. A
 * number `isAlone` in a drawing, or in a table cell without words.
 */
export type PageNumber = { mark: string; text: string; units: string[]; around: string; isAlone: boolean };

export type PageNumbers = { cells: PageNumber[]; derived: PageNumber[] };

/** Each distinct number; runs in the browser. */
export function numbersOf(): PageNumbers {
  // Invisible digits only align a column and are no part of the number; what print styles drop is.
  const isSeen = (node: Node): boolean =>
    node.parentElement !== null && getComputedStyle(node.parentElement).visibility !== 'hidden';
  const textOf = (element: Element, isPart: (node: Node) => boolean = isSeen): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (isPart(node)) text += node.textContent ?? '';
    return text.replace(/\s+/g, '');
  };
  const unitsIn = (elements: Iterable<Element>): string[] =>
    [...elements].map((element) => textOf(element)).filter((text) => text !== '');

  /** The cell over another in the last row of the head. */
  const headOf = (cell: HTMLTableCellElement): Element | undefined => {
    const box = cell.getBoundingClientRect();
    const middle = (box.left + box.right) / 2;
    return [...(cell.closest('table')?.tHead?.querySelectorAll('th, td') ?? [])].findLast((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left <= middle && middle <= right;
    });
  };
  const columns = new Map<Element, string[]>();
  const unitsOver = (cell: HTMLTableCellElement): string[] => {
    const head = headOf(cell);
    if (head === undefined) return [];
    const known = columns.get(head) ?? [textOf(head), ...unitsIn(head.querySelectorAll('.unit'))];
    columns.set(head, known);
    return known;
  };
  const isAlone = (box: Element): boolean => {
    if (box.localName === 'svg') return true;
    const copy = box.cloneNode(true) as Element;
    copy.querySelectorAll('[data-derived], .ring').forEach((part) => part.remove());
    return !/\p{L}/u.test(copy.textContent);
  };
  const wordsAround = (svg: Element | null, marked: Element): string => {
    const label = svg?.getAttribute('aria-label') ?? '';
    const block = svg ?? marked.closest('p, li, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, div');
    const isPart = (node: Node): boolean =>
      isSeen(node) && [null, marked].includes(node.parentElement!.closest('[data-cell], [data-derived]'));
    return label.replace(/\s+/g, '') + (block === null ? '' : textOf(block, isPart));
  };
  const numbersIn = (selector: string, name: 'cell' | 'derived'): PageNumber[] => {
    // A level of style may leave a number out.
    const shown = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
      (marked) => marked.closest('[data-at]')?.checkVisibility() !== false,
    );
    const all = shown.map((marked): PageNumber => {
      const cell = marked.closest<HTMLTableCellElement>('td, th');
      const svg = marked.closest('svg');
      const box = svg ?? cell;
      return {
        mark: marked.dataset[name] ?? '',
        text: textOf(marked),
        units:
          svg === null && cell !== null ? [...unitsOver(cell), ...unitsIn(cell.parentElement?.children ?? [])] : [],
        around: box === cell && cell !== null ? '' : wordsAround(svg, marked),
        isAlone: box !== null && isAlone(box),
      };
    });
    const distinct = new Map(all.map((pageNumber) => [JSON.stringify(pageNumber), pageNumber]));
    return [...distinct.values()].filter(({ text }) => text !== '');
  };
  return { cells: numbersIn('[data-cell]', 'cell'), derived: numbersIn('[data-derived]', 'derived') };
}
