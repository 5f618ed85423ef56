/** Checks links: each described, each leading somewhere, none of the page missing. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfLink, PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/publication.ts';

export const linkProblems = {
  'link-undescribed': error({
    'zh-CN': { fact: '链接没有说明', remedy: '给链接写上文字' },
    en: { fact: 'a link does not say where it leads', remedy: 'give it words' },
  }),
  'link-broken': error({
    'zh-CN': { fact: '链接没有去处', remedy: '改正网址，或补上所指的位置' },
    en: { fact: 'a link leads nowhere', remedy: 'correct its address, or add the place that it names' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof linkProblems>;

/** Every link is described, its target is an id of the document or a public address, and no link of the page is missing. */
export function checkLinks({ pages, destinations }: PdfReading, { links: promised }: PageFacts): Fault[] {
  const faults = pages.flatMap(({ links }, index) =>
    links.flatMap((link): Fault[] => {
      const page = index + 1;
      const silent: Fault[] = link.words === '' ? [{ code: 'link-undescribed', page, place: targetOf(link) }] : [];
      const leads = link.id === undefined ? isPublic(link.address ?? '') : destinations.has(link.id);
      return leads ? silent : [...silent, { code: 'link-broken', page, place: link.words, read: targetOf(link) }];
    }),
  );
  const targets = new Set(pages.flatMap(({ links }) => links.map(({ id, address = '' }) => id ?? address)));
  const missing = Object.entries(promised).filter(([target]) => !targets.has(target));
  return [
    ...faults,
    ...missing.map(([target, words]): Fault => ({ code: 'link-broken', place: words, read: targetName(target) })),
  ];
}

function targetName(target: string): string {
  return target.includes(':') ? target : `#${target}`;
}

function targetOf({ id, address = '' }: PdfLink): string {
  return id === undefined ? address : `#${id}`;
}

function isPublic(address: string): boolean {
  return /^(?:mailto:|tel:|https?:\/\/(?!localhost\b|127\.))/.test(address);
}
