/** An edited Word file compared with all that the documents of its release say, and the lines that tell the result. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { isFault, readOfficeParts, type OfficeFault } from '../intake/office/officeParts.ts';
import { parseWordText } from '../intake/office/wordText.ts';
import { readRelease } from '../figures/read.ts';
import { titleOf, type Language, type Text } from '../model/language.ts';
import type { WordText } from '../model/wordText.ts';
import { readSite } from '../publications/readSite.ts';
import { compareText, type Compared, type TextComparison, type Difference } from '../publications/word/compareText.ts';
import { plannedDocuments } from '../publications/word/documents.ts';
import { releasedText } from '../publications/word/released.ts';
import { picturesOf } from '../publications/word/wordView.ts';
import { writeDocument } from '../publications/word/writeDocument.ts';
import type { Site } from '../tables/setting.ts';
import { officeStrings } from '../words/officeStrings.ts';
import { fillText, joinText } from '../words/strings.ts';

type Rechecked = { release: string; comparison: TextComparison };

/** What the release says in each of its languages; undefined where the package has no such release. */
type ReadReleased = (id: string) => Promise<Compared[] | undefined>;

/** Why the file is not read, or the release that is missing, or what agrees and what does not. */
export async function recheck(
  bytes: Uint8Array,
  readReleased: ReadReleased,
): Promise<OfficeFault | { missing: string } | Rechecked> {
  const parts = readOfficeParts(bytes);
  if (isFault(parts)) return parts;
  const edited = parseWordText(parts);
  if ('code' in edited) return edited;
  const released = await readReleased(edited.release);
  if (released === undefined) return { missing: edited.release };
  // a file is in the language of the documents that it agrees with most
  const agreed = ({ sentences, cells }: TextComparison) => sentences + cells;
  const comparisons = released.map((texts) => compareText(edited, texts));
  const [comparison] = comparisons.toSorted((a, b) => agreed(b) - agreed(a));
  return { release: edited.release, comparison: comparison! };
}

/** From a package and its reports. */
export async function readReleasedTexts(folder: string, reports: string, id: string): Promise<Compared[] | undefined> {
  const released = await releaseFolder(folder, id);
  if (released === undefined) return undefined;
  const site = await readSite(released, reports);
  const { areas, programmes } = site.book.release;
  return Promise.all(
    site.languages.map(async (language): Promise<Compared> => {
      const named = (list: { title: Text }[]) =>
        list.map(({ title }) => titleOf(title, language)).filter((title) => title.length > 1);
      const documents = await releasedDocuments(site, language);
      return {
        language,
        released: releasedText(documents, language),
        names: { places: named(areas), programmes: named(programmes) },
      };
    }),
  );
}

/** The present release, or an earlier one in its history; undefined where the package has no such release. */
async function releaseFolder(folder: string, id: string): Promise<string | undefined> {
  if (id === '' || /[\\/]|\.\./.test(id)) return undefined;
  const released = join(folder, 'released');
  if (!existsSync(join(released, 'release.json'))) return undefined;
  if ((await readRelease(released)).id === id) return released;
  const earlier = join(released, 'history', id);
  return existsSync(join(earlier, 'release.json')) ? earlier : undefined;
}

/** As they are written, but for their pictures, and read back like the file. */
async function releasedDocuments(site: Site, language: Language): Promise<WordText[]> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const planned = plannedDocuments(site).filter((one) => one.language === language);
  return Promise.all(
    planned.map(async ({ view }) => {
      const drawn = view(document);
      const pictures = picturesOf(drawn).map(({ id }) => [id, { bytes: noPicture, width: 1, height: 1 }] as const);
      const parts = readOfficeParts(await writeDocument(drawn, new Map(pictures)));
      const text = isFault(parts) ? parts : parseWordText(parts);
      if ('code' in text) throw new Error(`unreadable document: ${text.code}`);
      return text;
    }),
  );
}

const noPicture = new Uint8Array();

export function recheckLines({ release, comparison }: Rechecked, file: string, language: Language): string[] {
  const words = officeStrings[language];
  const { sentences, cells, differences, own, loose, pictures } = comparison;
  const count = differences.length;
  return [
    fillText(words['recheck.head'], { file, release }),
    fillText(words['recheck.agrees'], { sentences, cells }),
    ...(count > 0 ? [fillText(words['recheck.differs'], { count })] : []),
    ...differences.flatMap((difference) => differenceLines(difference, language)),
    ...(own.length > 0 ? [fillText(words['recheck.own'], { count: own.length })] : []),
    ...own.map((text) => fillText(words['recheck.ownItem'], { text })),
    ...(loose > 0 ? [fillText(words['recheck.loose'], { count: loose })] : []),
    ...(pictures > 0 ? [fillText(words['recheck.pictures'], { count: pictures })] : []),
  ];
}

function differenceLines(
  { place, read, released, out = '', put = '', kinds }: Difference,
  language: Language,
): string[] {
  const words = officeStrings[language];
  const named = joinText(
    kinds.map((kind) => words[`recheck.kind.${kind}`]),
    'item',
    language,
  );
  return [
    fillText(words[`recheck.${place.kind}`], { number: place.number, read }),
    ...(released === undefined
      ? [fillText(words['recheck.unknown'], { kinds: named })]
      : [
          fillText(words['recheck.released'], { released }),
          fillText(words['recheck.change'], { out, put, kinds: named }),
        ]),
  ];
}
