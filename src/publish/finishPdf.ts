/**
 * What Chrome leaves out of a PDF or writes wrongly: author, dates, identity, XMP, titles of the outline, a description
 * of links, tags, and the mark on what is not read out. The rendering stays as it is, and the same print gives the same
 * bytes.
 */
import { describeLinks } from './describeLinks.ts';
import { loadPdf } from './loadPdf.ts';
import { markArtifacts } from './markArtifacts.ts';
import { mendOutline } from './mendOutline.ts';
import { mendTags } from './mendTags.ts';
import type { PageFacts } from './pageFacts.ts';
import type { Publication } from './publication.ts';
import { setCatalog } from './setCatalog.ts';
import { setIdentity } from './setIdentity.ts';
import { setInfo } from './setInfo.ts';
import { steadyIds } from './steadyIds.ts';

export async function finishPdf(
  fresh: Uint8Array,
  publication: Publication,
  { headings, links }: PageFacts,
): Promise<Uint8Array> {
  const printed = steadyIds(fresh);
  const pdf = await loadPdf(printed);
  setInfo(pdf, publication);
  setCatalog(pdf, publication);
  mendOutline(pdf, headings);
  describeLinks(pdf, links);
  markArtifacts(pdf, mendTags(pdf));
  setIdentity(pdf, printed, publication);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
