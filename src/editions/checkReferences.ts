import type { Edition, Prose } from './edition.ts';

/**
 * Every language of an edition says the same: each section refers to the same figures. One message for each section and
 * figure that one language has and another has not.
 */
export function checkReferences(prose: Edition['prose']): string[] {
  const written = Object.entries(prose).map(([language, own]) => ({ language, references: referencesOf(own) }));
  const all = new Set(written.flatMap(({ references }) => [...references]));
  return written.flatMap(({ language, references }) =>
    [...all]
      .filter((reference) => !references.has(reference))
      .map((reference) => `missing reference: ${reference} in ${language}`),
  );
}

/** '# homecare {funds homecare}': a section and a figure it refers to. */
function referencesOf(prose: Prose): Set<string> {
  return new Set(
    prose.flatMap(({ section, paragraphs }) =>
      paragraphs.flatMap((text) =>
        [...text.matchAll(/\{([^{}]*)\}/g)].map(
          ([, words = '']) => `# ${section} {${words.trim().split(/\s+/).join(' ')}}`,
        ),
      ),
    ),
  );
}
