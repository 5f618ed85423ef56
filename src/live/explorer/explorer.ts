/** The page that explores: a question is chosen, kept in the address, and answered from the released figures. */
import './olderBrowsers.ts';
import { answerHtml, askHtml } from '../../components/explorerHtml.ts';
import { sentenceHtml, wordsHtml } from '../../components/sentenceHtml.ts';
import { isDemonstrated, plainText } from '../../model/language.ts';
import type { AskField, AskView, ExplorerAnswer, Query } from '../../model/query.ts';
import { parseQuery, queryAddress } from '../../model/query.ts';
import { numberRows, explorerAnswer } from '../../tables/explorer.ts';
import { askView } from '../../tables/explorerAsk.ts';
import type { Setting } from '../../tables/setting.ts';
import { fillText, joinText, listText } from '../../words/strings.ts';
import { copyButton, made } from '../readingView.ts';
import { startReadouts } from '../readout.ts';
import { type FigureParts, readFigures, readIndex, settingOfParts } from './figureParts.ts';
import { pickerOf } from './picker.ts';
import { drawingIn, drawingSettings, offerTaking } from './drawings.ts';

const statusDelay = 500;

type Explorer = {
  ask: HTMLElement;
  parts: FigureParts;
  status: HTMLElement;
  siteTitle: string;
  question: Query;
  unknown: string[];
  /** Of the last question, whose answer is shown and no other. */
  turn: number;
  timer: number;
  field?: AskField['name'];
};

const ask = document.querySelector<HTMLElement>('.ask');
if (ask !== null) void startExploring(ask);

async function startExploring(ask: HTMLElement): Promise<void> {
  const parts = await readIndex(ask.dataset['figures'] ?? '');
  const status = made('p', 'sr');
  status.setAttribute('role', 'status');
  ask.before(status);
  const siteTitle = document.title.replace(/^.* — /, '');
  const { question, unknown } = parseQuery(location.search, parts.index.codes, parts.index.usual);
  const explorer: Explorer = { ask, parts, status, siteTitle, question, unknown, turn: 0, timer: 0 };
  ask.addEventListener('click', (event) => onClick(explorer, event));
  document.querySelector('#explorer-answer')?.addEventListener('click', (event) => onClick(explorer, event));
  ask.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && explorer.field !== undefined) closePicker(explorer);
  });
  window.addEventListener('popstate', () => {
    Object.assign(explorer, parseQuery(location.search, parts.index.codes, parts.index.usual));
    void answer(explorer);
  });
  let { innerWidth } = window;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== innerWidth) void answer(explorer);
    ({ innerWidth } = window);
  });
  // the page stands with the usual question
  const isUsual = queryAddress(question, parts.index.usual) === '' && unknown.length === 0;
  if (!isUsual) return answer(explorer);
  await readFigures(parts, question);
  showAsk(explorer, viewOf(explorer, question));
  offer(explorer, explorerAnswer(settingOfParts(parts), question, parts.index.codes.periods, question));
}

/** Views are steps back, what is picked is not. */
function change(explorer: Explorer, question: Query, isView: boolean): void {
  const address = new URL(location.href);
  address.search = queryAddress(question, explorer.parts.index.usual);
  if (isView) history.pushState(null, '', address.href);
  else history.replaceState(history.state, '', address.href);
  explorer.question = question;
  explorer.unknown = [];
  void answer(explorer);
}

async function answer(explorer: Explorer): Promise<void> {
  const { parts, question, unknown } = explorer;
  const turn = ++explorer.turn;
  await readFigures(parts, question);
  if (turn !== explorer.turn) return;
  const setting = settingOfParts(parts);
  const { words, language } = setting;
  const answered = explorerAnswer(setting, question, parts.index.codes.periods, parts.index.usual);
  const lost = unknown.length === 0 ? '' : fillText(words['explore.unknown'], { codes: listText(unknown, language) });
  const scope = joinText([lost, answered.scope], 'sentence', language);
  const isAdded = question.form === 'sum' && question.programmes.length > 1;
  const form = isAdded ? 'sum' : answered.question.form;
  showAsk(explorer, viewOf(explorer, { ...question, form, view: answered.question.view }));
  show('h1', sentenceHtml(answered.heading, language));
  show('.head .lead', wordsHtml(scope, language));
  const content = document.querySelector<HTMLElement>('#explorer-answer .content');
  if (content === null) return;
  content.innerHTML = answerHtml(answered, language, drawingIn(content, setting));
  choicesOf.set(explorer, answered.refusal?.choices ?? []);
  const said = offer(explorer, answered);
  startReadouts();
  document.title = `${said} — ${explorer.siteTitle}`;
  window.clearTimeout(explorer.timer);
  explorer.timer = window.setTimeout(() => {
    explorer.status.textContent = joinText([said, answered.refusal?.why ?? '', scope], 'sentence', language);
  }, statusDelay);
}

/** What may be taken away, below the answer; its sentence, which says where it is of demonstration figures. */
function offer({ ask, parts, question }: Explorer, answered: ExplorerAnswer): string {
  const content = document.querySelector<HTMLElement>('#explorer-answer .content');
  const setting = settingOfParts(parts);
  const { words } = setting;
  const said = plainText(answered.heading) + (isDemonstrated(answered.heading) ? words['mark.demonstration'] : '');
  if (content === null) return said;
  const rows = () => numberRows(setting, question, parts.index.codes.periods);
  offerTaking(content, answered, { setting, said, foot: ask.dataset['foot'] ?? '', rows });
  content.append(addressLine(setting, said));
  return said;
}

function viewOf({ parts }: Explorer, question: Query): AskView {
  return askView(settingOfParts(parts), question, parts.index.codes.periods);
}

function addressLine({ words }: Pick<Setting, 'words'>, said: string): HTMLElement {
  const { href } = location;
  const copy = copyButton(words['explore.copy'], words['find.copied'], `${said} ${href}`);
  return made('p', 'ask-address', words['explore.address'], made('code', '', href), copy);
}

const choicesOf = new WeakMap<Explorer, NonNullable<ExplorerAnswer['refusal']>['choices']>();

/** The element that had the focus has it again. */
function showAsk(explorer: Explorer, view: AskView): void {
  const { ask, parts } = explorer;
  const focused = focusedPlace(ask);
  ask.innerHTML = askHtml(view, parts.language, true);
  showPicker(explorer);
  if (focused !== undefined) ask.querySelectorAll<HTMLElement>('button, input, select')[focused]?.focus();
}

function focusedPlace(ask: HTMLElement): number | undefined {
  const place = [...ask.querySelectorAll('button, input, select')].findIndex((one) => one === document.activeElement);
  return place < 0 ? undefined : place;
}

function showPicker(explorer: Explorer): void {
  const { ask, parts, field, question } = explorer;
  const picker = ask.querySelector('.ask-picker');
  for (const button of ask.querySelectorAll<HTMLElement>('.ask-change'))
    button.setAttribute('aria-expanded', String(button.dataset['field'] === field));
  if (picker === null || field === undefined) return picker?.replaceChildren();
  const { codes } = parts.index;
  picker.replaceChildren(
    ...pickerOf(field, {
      setting: settingOfParts(parts),
      question,
      codes,
      drawing: drawingSettings(parts.language),
      change: (changed) => change(explorer, changed, false),
      close: () => closePicker(explorer),
    }),
  );
}

function closePicker(explorer: Explorer): void {
  const { field } = explorer;
  delete explorer.field;
  showPicker(explorer);
  explorer.ask.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
}

function onClick(explorer: Explorer, { target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (button === null) return;
  const { view, form, field, remove, choice } = button.dataset;
  const asked = viewOf(explorer, explorer.question);
  if (view !== undefined) {
    const tab = asked.views.find((other) => other.view === view);
    if (tab !== undefined) change(explorer, tab.question, true);
  } else if (form !== undefined) {
    const other = asked.forms.find((one) => one.form === form);
    if (other !== undefined && other.why === undefined) change(explorer, other.question, true);
  } else if (remove !== undefined) {
    const chip = asked.fields.flatMap(({ chips }) => chips).find(({ code }) => code === remove);
    if (chip?.removal !== undefined) change(explorer, chip.removal.question, false);
  } else if (choice !== undefined) {
    const chosen = choicesOf.get(explorer)?.[Number(choice)];
    if (chosen !== undefined) change(explorer, chosen.question, true);
  } else if (field !== undefined) void toggleField(explorer, field as AskField['name']);
}

/** With the numbers of all that may be chosen there, where they are not too many. */
async function toggleField(explorer: Explorer, field: AskField['name']): Promise<void> {
  if (explorer.field === field) return closePicker(explorer);
  explorer.field = field;
  const { parts, question } = explorer;
  const { codes, partOf } = parts.index;
  const isSmall = new Set(partOf).size <= mostPartsRead;
  const programmes = field === 'p' ? codes.programmes : question.programmes;
  const areas = field === 'a' && isSmall ? codes.areas : question.areas;
  if (field !== 'y') await readFigures(parts, { ...question, programmes, areas });
  showPicker(explorer);
}

/** Of one programme. */
const mostPartsRead = 4;

function show(selector: string, html: string): void {
  const element = document.querySelector(selector);
  if (element !== null) element.innerHTML = html;
}
