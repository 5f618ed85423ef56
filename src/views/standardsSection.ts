import { measuresOf, topProgrammes } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { largestFinding } from '../narrative/findings/largestFinding.ts';
import { standardFinding } from '../narrative/findings/standardFinding.ts';
import { sentenceOf, titleSentence } from '../narrative/sentenceOf.ts';
import { byProgrammeTitle } from './byProgrammeTitle.ts';
import { contextTable } from './contextTable.ts';
import { standardFigure } from './figures.ts';
import { largestThree } from './largestThree.ts';
import type { Block, FigureView, Section, Setting } from './page.ts';

/** Standards over the years, beside those of the areas above for the same period; other periods are only shown. */
export function standardsSection(setting: Setting): Section[] {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const measures = own.release.description.measures.filter(({ kind }) => kind === 'standard');
  const figures = measures.flatMap((measure) => standardFigures(setting, measure));
  if (figures.length === 0) return [];
  const compared = measures.flatMap((measure) =>
    topProgrammes(own).flatMap((programme) => standardFinding(own, programme, measure) ?? []),
  );
  const paragraphs = compared.map((finding) => ({ text: sentenceOf(finding, own, language) }));
  const around = contextTable(setting);
  const blocks: Block[] = [{ kind: 'figures', figures }];
  if (paragraphs.length > 0) blocks.push({ kind: 'prose', paragraphs });
  if (around !== undefined) blocks.push({ kind: 'table', table: around });
  return [{ id: 'standards', title: words['section.standards'], notes: [[words['section.standards.note']]], blocks }];
}

/** One chart for each unit: monthly and yearly standards never share an axis. */
function standardFigures(setting: Setting, measure: Measure): FigureView[] {
  const { own } = setting.site;
  const programmes = topProgrammes(own).filter(({ code }) => measuresOf(own, code).includes(measure));
  const latest = ({ code }: Programme) =>
    own.at({ measure: measure.code, programme: code, area: own.area, year: own.year });
  const groups = Map.groupBy(programmes, (programme) => {
    const { cell } = latest(programme);
    return isValue(cell) ? cell.unit : '';
  });
  groups.delete('');
  return [...groups.values()].map((group, index) => groupFigure(setting, measure, group, latest, index + 1));
}

function groupFigure(
  setting: Setting,
  measure: Measure,
  group: Programme[],
  latest: (programme: Programme) => Figure,
  number: number,
): FigureView {
  const { site, language } = setting;
  const { own } = site;
  const named = group.map((programme) => ({ programme, figure: latest(programme) }));
  const [first] = named;
  const finding =
    first !== undefined && named.length === 1
      ? ({ kind: 'standard', ...first } as const)
      : largestFinding(measure, named);
  const title = finding === undefined ? byProgrammeTitle(measure, language) : titleSentence(finding, own, language);
  const id = `overview-${measure.code}-${number}`;
  return standardFigure(setting, {
    id,
    title,
    widths: [470, 328],
    measure,
    programmes: largestThree(own, group, measure),
  });
}
