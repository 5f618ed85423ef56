/** What answers on an ordinary page, and the switch between two sizes of type. */
import { startComparing } from './comparePair.ts';
import { startReadouts, startTableReadouts } from './readout.ts';
import { startSorting } from './sortTable.ts';

startSizeSwitch();
startReadouts();
startTableReadouts();
startSorting();
startComparing();
startFindLine();

/** What the line that finds is made of is loaded when it is asked: by a focus, the key /, or words in the address. */
function startFindLine(): void {
  const form = document.querySelector<HTMLFormElement>('form.find');
  const input = form?.querySelector('input');
  const address = form?.dataset['script'];
  if (!input || address === undefined) return;
  const load = () => {
    const script = document.createElement('script');
    script.src = new URL(address, document.baseURI).href;
    document.head.append(script);
    input.removeEventListener('focus', load);
  };
  input.addEventListener('focus', load);
  if (new URLSearchParams(location.search).has('q')) load();
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}

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

function startSizeSwitch(): void {
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
