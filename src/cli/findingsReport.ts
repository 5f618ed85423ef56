/** The page for staff on the findings of a site: each with its name, its sentence and its points, the best first. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readReports } from '../editions/readReports.ts';
import { bookOf, type Book } from '../figures/book.ts';
import { readRelease } from '../figures/read.ts';
import { writeWhole } from '../files/whole.ts';
import { plainText, type Language } from '../model/language.ts';
import { allFindings, type ScoredFinding } from '../narrative/news.ts';
import { sentenceOf } from '../narrative/findings/sentence.ts';
import type { Desk } from '../narrative/news.ts';
import { releaseFacts } from '../narrative/prose.ts';
import { scoreParts } from '../narrative/score.ts';
import { strings } from '../words/strings.ts';
import { formatPage, markup, type Markup } from '../release/staff/page.ts';

const findingsWords = {
  'zh-CN': {
    title: '可讲的内容',
    heading: '哪些是新闻，凭什么',
    lead: '分数高的先上页面和出版物。在 edition.json 的 findings 中按名称置顶（pin）、排序（order）或不用（forbid，须写理由）。',
    columns: ['名称', '句子', '合计', '种类', '幅度', '新近', '范围', '分量', '意外', '本单位的决定'],
    pinned: '置顶',
    forbidden: '不用：',
    written: (file: string) => `可讲的内容：${file}`,
  },
  en: {
    title: 'Findings',
    heading: 'What is news, and why',
    lead: 'The most points come first on pages and in publications. By name, findings in edition.json may be pinned (pin), ordered (order) or left out (forbid, with a reason).',
    columns: ['Name', 'Sentence', 'Points', 'kind', 'size', 'recency', 'breadth', 'weight', 'surprise', 'Decided'],
    pinned: 'pinned',
    forbidden: 'left out: ',
    written: (file: string) => `findings: ${file}`,
  },
} satisfies Record<Language, object>;

type FindingsReport = { released: string; reports: string; folder: string; staff: string; language: Language };

/** Returns what to log: where the page is, and that the site has no address, without which nothing is absolute. */
export async function writeFindings({ released, reports, folder, staff, language }: FindingsReport): Promise<string[]> {
  const book = bookOf(await readRelease(released));
  const { editions, identity } = await readReports(reports, releaseFacts(book));
  const desk = { book, site: { editions } };
  const file = path.join(staff, path.basename(path.resolve(folder)), 'findings.html');
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, [formatFindings(desk, folder, language, await readRules())]);
  const noAddress = identity.address === undefined ? [strings[language]['build.noAddress']] : [];
  return [...noAddress, findingsWords[language].written(file)];
}

export function formatFindings(desk: Desk, folder: string, language: Language, style = ''): string {
  const { title, heading, lead, columns } = findingsWords[language];
  const rows = allFindings(desk).map((scored) => formatRow(desk.book, scored, language));
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  const main = markup`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return formatPage({ folder, language, title, heading, lead: markup`<p>${lead}</p>`, main }, style);
}

/** In every language of the site. */
function formatRow(book: Book, scored: ScoredFinding, language: Language): Markup {
  const { finding, name, score, sum, isPinned, reason } = scored;
  const { pinned, forbidden } = findingsWords[language];
  const said = book.release.description.languages.map(
    (one) => markup`<p lang="${one}">${plainText(sentenceOf(finding, book, one))}</p>`,
  );
  const points = scoreParts.map((part) => markup`<td>${score[part].toFixed(1)}</td>`);
  const decided = reason === undefined ? (isPinned ? pinned : '') : forbidden + reason;
  return markup`<tr><th scope="row"><code>${name}</code></th><td>${said}</td><td><b>${sum.toFixed(1)}</b></td>${points}<td>${decided}</td></tr>
`;
}

const rules = ['../styles/tokens.css', '../release/staff/report.css', '../release/staff/findings.css'];

async function readRules(): Promise<string> {
  const texts = await Promise.all(rules.map((name) => readFile(path.join(import.meta.dirname, name), 'utf8')));
  return texts.join('\n');
}
