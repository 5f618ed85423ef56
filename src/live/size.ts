/** Runs in the head, before the first paint: says that there is script, and sets the size of type that a reader chose. */
import { isLargeKept, keepSize } from './sizeSwitch.ts';

const root = document.documentElement;
const asked = /[?&]size=(large|standard)\b/.exec(location.search)?.[1];

root.classList.add('live');
if (asked !== undefined) keepSize(asked === 'large');
root.classList.toggle('large', asked === undefined ? isLargeKept() : asked === 'large');
