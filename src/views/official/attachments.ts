import { strings } from '../../i18n/strings.ts';
import { fillText } from '../../i18n/fillText.ts';
import { fill } from '../../i18n/template.ts';
import type { Language } from '../../model/language.ts';
import { plainText } from '../../model/sentence.ts';
import { literal } from '../../narrative/numberOf.ts';
import type { AnnualPart } from '../annual/annualView.ts';
import type { Attachment } from './officialView.ts';

type Content = Omit<Attachment, 'label'>;

/** The tables of all parts together, each wide table by itself, and the notes with the imprint. */
export function attachments(parts: AnnualPart[], year: string, language: Language): Attachment[] {
  const words = strings[language];
  const title = plainText(fill(words['years.title'], { year: [literal(year)] }));
  const tables = parts.filter(({ layout }) => layout === 'text').flatMap((part) => part.tables);
  const ends = parts.filter(({ layout }) => layout === 'notes' || layout === 'imprint');
  const contents: Content[] = [
    { id: 'attachment-tables', title, isWide: false, tables, definitions: [] },
    ...parts.filter(({ layout }) => layout === 'wide').map(acrossOf),
    {
      ...{ id: 'attachment-notes', title: words['official.notes'], isWide: false, tables: [] },
      definitions: [...parts.flatMap(aboutOf), ...ends.flatMap(({ definitions }) => definitions)],
    },
  ];
  const filled = contents.filter(({ tables: own, definitions }) => own.length + definitions.length > 0);
  return filled.map((content, index) => ({
    ...content,
    label: fillText(words['official.attachment'], { number: index + 1 }),
  }));
}

function aboutOf({ title, about }: AnnualPart): Content['definitions'] {
  return about === undefined ? [] : [{ term: title, text: about }];
}

function acrossOf({ id, tables }: AnnualPart): Content {
  const [first] = tables;
  const title = first === undefined ? '' : plainText(first.title);
  return { id, title, isWide: true, tables, definitions: [] };
}
