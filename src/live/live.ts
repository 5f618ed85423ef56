/** What answers on an ordinary page. */
import { startComparing } from './comparePair.ts';
import { startReadouts, startTableReadouts } from './readout.ts';
import { startSizeSwitch } from './sizeSwitch.ts';
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
