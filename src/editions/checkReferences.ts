import { editionProblem, type EditionProblem } from './problem.ts';
import type { ProseFile, Reference } from './proseFile.ts';

/**
 * Every language of an edition says the same: each section refers to the same figures. One problem for each section and
 * figure that one language has and another has not. A reference without an area means the publisher's own `area`.
 */
export function checkReferences(files: ProseFile[], area: string): EditionProblem[] {
  const place = ({ section, text }: Reference) => `# ${section} {${withArea(text, area)}}`;
  return files.flatMap(({ file, references }) => {
    const had = new Set(references.map(place));
    const elsewhere = files.flatMap((other) => other.references.map((reference) => ({ ...reference, in: other.file })));
    const lacking = Map.groupBy(elsewhere, place);
    return [...lacking].flatMap(([key, [first]]) => {
      if (had.has(key) || first === undefined) return [];
      const params = { file: first.in, line: first.line };
      return [
        editionProblem(
          'reference-unlike',
          { file, member: `# ${first.section}` },
          { expected: `{${first.text}}`, params },
        ),
      ];
    });
  });
}

function withArea(reference: string, area: string): string {
  return reference.split(' ').length === 2 ? `${reference} ${area}` : reference;
}
