/** The line that finds: words are understood while they are typed, and numbers stand before links. */
import type { FindIndex, FindPart } from '../model/readingsData.ts';
import { answerOf, askedOf, filled, answerSentence, type Answer, type Asked } from './findAnswer.ts';
import { answerRows, pageLink, understoodLine, type FindView } from './findView.ts';
import { made } from './readingView.ts';
import { scriptReader } from './scriptData.ts';
import {
  nearestNames,
  numbersAsked,
  understand,
  vocabularyOf,
  type AskedWords,
  type Vocabulary,
} from './understand.ts';

const statusDelay = 300;
const mostNear = 3;
const mostPublications = 3;

const readScript = scriptReader<FindIndex | FindPart>('nianbaoFind');

const form = document.querySelector<HTMLFormElement>('form.find');
const input = form?.querySelector('input');
if (form !== null && input !== null && input !== undefined) void startFinding(form, input);

type Finder = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  panel: HTMLElement;
  status: Element | null;
  view: FindView;
  vocabulary: Vocabulary;
  /** Of the last words, whose answers are shown and no others. */
  turn: number;
  timer: number;
};

async function startFinding(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const index = (await readData(form, 'index')) as FindIndex;
  const language = new URL('..', form.action);
  const address = (page: string) => new URL(page, language).href;
  const panel = made('section', 'find-panel');
  panel.hidden = true;
  panel.setAttribute('aria-label', index.words['find.panel'] ?? '');
  form.parentElement?.append(panel);
  const status = document.querySelector('.find-status');
  const view = { index, address };
  const finder: Finder = { form, input, panel, status, view, vocabulary: vocabularyOf(index), turn: 0, timer: 0 };
  startKeys(finder);
  input.addEventListener('input', () => void answer(finder));
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null && input.value === '' && isSamePage(form.action)) input.value = asked;
  if (input.value !== '') await answer(finder);
}

/** A server may leave out the name of the file. */
function isSamePage(address: string): boolean {
  const plain = (path: string) => path.replace(/index\.html$/, '');
  return plain(location.pathname) === plain(new URL(address).pathname);
}

function readData(form: HTMLFormElement, name: string): Promise<FindIndex | FindPart> {
  return readScript(form.dataset['answers'] ?? '', name);
}

async function answer(finder: Finder): Promise<void> {
  const { input, panel, view, vocabulary } = finder;
  const turn = ++finder.turn;
  if (finder.status !== null) finder.status.textContent = '';
  if (input.value.trim() === '') return close(finder);
  const question = understand(input.value, vocabulary);
  const asked = askedOf(question, view.index);
  const answers = asked === undefined ? [] : await answersTo(finder, asked);
  if (turn !== finder.turn) return;
  const parts = answers.length > 0 ? foundParts(view, question, answers) : await lostParts(finder, question, asked);
  if (turn !== finder.turn) return;
  panel.replaceChildren(...parts);
  open(finder);
  tell(finder, answers, panel.querySelectorAll('a').length);
}

async function answersTo({ form, view: { index } }: Finder, asked: Asked): Promise<Answer[]> {
  const answers = await Promise.all(
    asked.places.map(async (place) => {
      const part = index.partOf[place.area] ?? 0;
      if (!(index.parts[place.programme] ?? []).includes(part)) return undefined;
      return answerOf(await readData(form, `${place.programme}-${part}`), place, asked, index);
    }),
  );
  return answers.filter((one): one is Answer => one !== undefined);
}

function foundParts(view: FindView, question: AskedWords, answers: Answer[]): HTMLElement[] {
  const { index } = view;
  const { names, words } = index;
  const areas = numbersAsked(question, 'area').slice(0, mostNear);
  const programmes = numbersAsked(question, 'programme').slice(0, mostNear);
  const [period] = numbersAsked(question, 'period');
  const pages = [
    ...areas.map((number) => ({ name: names.area[number], kind: 'area' })),
    ...programmes.map((number) => ({ name: names.programme[number], kind: 'programme' })),
    ...(period === undefined ? [] : [{ name: names.period[period], kind: 'period' }]),
  ].flatMap(({ name, kind }) => (name === undefined || name[3] === '' ? [] : [row(view, name[1], name[3], kind)]));
  const terms = programmes.flatMap((number) => {
    const [, title, , page, text] = names.programme[number] ?? ['', '', [], '', ''];
    return text === ''
      ? []
      : [made('p', 'find-row term', pageLink(view, page, title), made('span', 'find-label', text))];
  });
  const year = index.names.period[period ?? index.latest]?.[0];
  const reports = index.publications
    .filter(([, , code]) => code === year)
    .slice(0, mostPublications)
    .map(([label, page, , detail]) =>
      made('p', 'find-row', pageLink(view, page, label), made('span', 'find-kind', detail)),
    );
  const groups = [
    group(words['find.numbers'], answerRows(view, answers)),
    group(words['find.pages'], pages),
    group(words['find.terms'], terms),
    group(words['find.publications'], reports),
  ];
  const line = understoodLine(view, question, answers);
  const links = pages.length + terms.length + reports.length;
  line.append(made('span', 'find-keys', countWords(view, answers.length, links), ' ', words['find.keys'] ?? ''));
  return [line, ...groups.flat()];
}

function row(view: FindView, title: string, page: string, kind: string): HTMLElement {
  return made(
    'p',
    'find-row',
    pageLink(view, page, title),
    made('span', 'find-kind', view.index.words[`find.${kind}`] ?? ''),
  );
}

function countWords({ index }: FindView, answers: number, links: number): string {
  return filled(index.words['find.count'], { answers: String(answers), links: String(links) });
}

function group(title: string | undefined, rows: HTMLElement[]): HTMLElement[] {
  if (rows.length === 0) return [];
  return [made('div', 'find-group', made('h2', '', title ?? ''), made('div', 'find-content', ...rows))];
}

/** What was not found, the names that are nearest with their numbers, and all that can be asked. */
async function lostParts(finder: Finder, question: AskedWords, asked: Asked | undefined): Promise<HTMLElement[]> {
  const { view } = finder;
  const { names, words } = view.index;
  const near = nearestNames(view.index, question.unknown, mostNear);
  const nearest = asked === undefined ? askedOf({ parts: near, unknown: [], years: [] }, view.index) : undefined;
  const answers = near.length === 0 || nearest === undefined ? [] : await answersTo(finder, nearest);
  const lost =
    asked === undefined || question.unknown.length > 0
      ? (question.unknown.length > 0 ? question.unknown : [finder.input.value]).map((text) =>
          filled(words['find.none'], { text }),
        )
      : [words['find.nothing'] ?? ''];
  const all = names.programme.map(([, title, , page]) => pageLink(view, page, title));
  const areas = filled(words['find.extent'], {
    count: String(names.area.filter(([, , , page]) => page !== '').length),
    first: names.period[view.index.extent[0]]?.[1] ?? '',
    last: names.period[view.index.extent[1]]?.[1] ?? '',
  });
  return [
    made('p', 'find-understood', made('b', '', ...lost)),
    ...group(words['find.near'], answerRows(view, answers)),
    ...group(words['find.all'], [made('p', 'find-all', ...all.flatMap((one) => [one, ' ']), areas)]),
  ];
}

/** After the last letter, so that a screen reader is not told of every one. */
function tell(finder: Finder, answers: Answer[], links: number): void {
  const { status, view } = finder;
  const { index } = view;
  const [first] = answers;
  const [cell] = first?.cells ?? [];
  const said =
    first === undefined || cell === undefined
      ? (index.words['find.nothing'] ?? '')
      : answerSentence(index, first, cell);
  window.clearTimeout(finder.timer);
  finder.timer = window.setTimeout(() => {
    if (status !== null) status.textContent = `${countWords(view, answers.length, links)} ${said}`;
  }, statusDelay);
}

function open({ panel }: Finder): void {
  panel.hidden = false;
  document.documentElement.classList.add('is-finding');
}

function close({ panel }: Finder): void {
  panel.hidden = true;
  document.documentElement.classList.remove('is-finding');
}

function startKeys(finder: Finder): void {
  const { form, input, panel } = finder;
  const within = form.parentElement ?? form;
  within.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close(finder);
      input.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || panel.hidden) return;
    const stops = [input, ...panel.querySelectorAll<HTMLElement>('a')];
    const place = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[place + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  for (const leaving of ['pointerdown', 'focusin'])
    document.addEventListener(leaving, ({ target }) => {
      if (target instanceof Node && !within.contains(target)) close(finder);
    });
  form.querySelector('.find-cancel')?.addEventListener('click', () => {
    close(finder);
    input.value = '';
  });
}
