/** The size of type that a reader chose, kept on the device, and the switch of the masthead that chooses it. */

const key = 'nianbao-size';

export function isLargeKept(): boolean {
  try {
    return localStorage.getItem(key) === 'large';
  } catch {
    return false;
  }
}

/** A device that keeps nothing shows the size until the next page. */
export function keepSize(isLarge: boolean): void {
  try {
    if (isLarge) localStorage.setItem(key, 'large');
    else localStorage.removeItem(key);
  } catch {
    // the page has it all the same
  }
}

export function startSizeSwitch(): void {
  document.querySelector('.size-switch button')?.addEventListener('click', () => {
    const isLarge = document.documentElement.classList.toggle('large');
    keepSize(isLarge);
    openTables(isLarge);
    leaveAddress();
  });
  if (document.documentElement.classList.contains('large')) openTables(true);
}

/** In large type the tables of charts stand open: a chart has less room. */
function openTables(isOpen: boolean): void {
  for (const table of document.querySelectorAll<HTMLDetailsElement>('.figure-data')) table.open = isOpen;
  // wider than the page, they must be scrolled by keyboard too
  for (const region of document.querySelectorAll<HTMLElement>('.scroll:not([tabindex])'))
    if (region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight) region.tabIndex = 0;
}

/** An address that asks for a size would ask again when the page is loaded anew. */
function leaveAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('size')) return;
  address.searchParams.delete('size');
  history.replaceState(history.state, '', address.href);
}
