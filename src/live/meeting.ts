/** Slides one at a time: by keys, by the outer thirds of the screen, and by the address; without it they stand in a column. */

const key = 'nianbao-theme';

/** Milliseconds without a movement after which the cursor is hidden, as in a film. */
const cursorStays = 3000;

/** Of the width, at either side, where a touch or a click turns the page. */
const turningShare = 1 / 3;

const root = document.documentElement;
const stage = document.querySelector<HTMLElement>('.stage');
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];

if (stage !== null && slides.length > 0) startMeeting(stage);

function startMeeting(frame: HTMLElement): void {
  root.classList.add('on-stage');
  const theme = themeKept();
  if (theme !== undefined) setTheme(theme);
  const status = document.querySelector<HTMLElement>('.find-status');
  // the masthead is hidden, and what it says with it
  if (status !== null) frame.after(status);
  let shown = -1;
  const show = (index: number): void => {
    const place = Math.min(Math.max(index, 0), slides.length - 1);
    if (place === shown) return;
    shown = place;
    slides.forEach((slide, number) => slide.classList.toggle('now', number === place));
    history.replaceState(history.state, '', `#${place + 1}`);
    if (status !== null) status.textContent = saidOf(slides[place]!, frame.dataset['said'] ?? '');
  };
  show(placeInAddress());
  addEventListener('hashchange', () => show(placeInAddress()));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = placeOfKey(event.key, shown);
    if (event.key === 'Escape') location.href = new URL(frame.dataset['home'] ?? '', document.baseURI).href;
    else if (event.key.toLowerCase() === 'b') turnTheme();
    else if (event.key.toLowerCase() === 'f') turnFullScreen();
    else if (target !== undefined) show(target);
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a, button, input') !== null) return;
    const share = event.clientX / root.clientWidth;
    if (share < turningShare) show(shown - 1);
    else if (share > 1 - turningShare) show(shown + 1);
  });
  hideCursor();
}

function placeInAddress(): number {
  return Number(/^#(\d+)$/.exec(location.hash)?.[1] ?? '1') - 1;
}

function placeOfKey(name: string, shown: number): number | undefined {
  if (name === 'ArrowRight' || name === 'PageDown' || name === ' ') return shown + 1;
  if (name === 'ArrowLeft' || name === 'PageUp') return shown - 1;
  if (name === 'Home') return 0;
  return name === 'End' ? slides.length - 1 : undefined;
}

/** 第2页，共5页：… */
function saidOf(slide: HTMLElement, template: string): string {
  const title = slide.querySelector('h1, h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return template.replace('{place}', slide.getAttribute('aria-label') ?? '').replace('{title}', title);
}

type Theme = 'dark' | 'light';

function setTheme(theme: Theme): void {
  root.classList.toggle('stage-dark', theme === 'dark');
  root.classList.toggle('stage-light', theme === 'light');
}

/** Refused by some browsers, where F11 does it. */
function turnFullScreen(): void {
  const turned = document.fullscreenElement === null ? root.requestFullscreen() : document.exitFullscreen();
  turned.catch(() => undefined);
}

/** Of the stage, from that which is on view. */
function turnTheme(): void {
  const isDark = root.classList.contains('stage-dark');
  const isChosen = isDark || root.classList.contains('stage-light');
  const theme = (isChosen ? isDark : matchMedia('(prefers-color-scheme: dark)').matches) ? 'light' : 'dark';
  setTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // a device that keeps nothing has it until the next page
  }
}

function themeKept(): Theme | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'dark' || kept === 'light' ? kept : undefined;
  } catch {
    return undefined;
  }
}

function hideCursor(): void {
  let timer = 0;
  const wake = (): void => {
    root.classList.remove('no-cursor');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.classList.add('no-cursor'), cursorStays);
  };
  document.addEventListener('mousemove', wake);
  wake();
}
