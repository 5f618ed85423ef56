/** The bulletin, the annual report and its official layout as Word documents: what their views say, in one column. */
import type { TableView } from '../../model/block.ts';
import { plainText, type Sentence } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinSentence, joinText } from '../../words/strings.ts';
import type { AnnualPart, AnnualView, KeyRow } from '../annual/annualView.ts';
import type { BulletinView } from '../bulletin/bulletin.ts';
import type { OfficialView } from '../official/official.ts';
import {
  type ChartDrawing,
  chartPicture,
  definitionBlocks,
  dotsPicture,
  paragraph,
  paragraphs,
  reportPicture,
  tableNotes,
} from './wordView.ts';
import type { GridCell, WordBlock, WordParagraph, WordSection } from './wordView.ts';

export function bulletinBlocks(setting: Setting, view: BulletinView, drawing: ChartDrawing): WordBlock[] {
  const { words, language } = setting;
  return [
    paragraph('title', view.headline),
    ...paragraphs('subtitle', [joinText(view.marks, 'running', language)]),
    ...(view.points.length > 0 ? [paragraph('heading', view.pointsTitle)] : []),
    ...view.points.map(({ runIn, text }) => paragraph('body', text, runIn)),
    ...view.tables.flatMap((table) => numberedTable(setting, table)),
    ...(view.series.length > 0 ? [paragraph('heading', view.seriesTitle)] : []),
    ...view.series.flatMap((figure, index): WordBlock[] => [
      {
        kind: 'caption',
        of: 'figure',
        number: fillText(words['figure.number'], { number: index + 1 }),
        text: figure.name,
      },
      { kind: 'picture', picture: chartPicture(figure.id, [figure], drawing) },
      ...paragraphs('tableNote', [...figure.events, figure.source]),
    ]),
    paragraph('heading', view.notesTitle),
    ...definitionBlocks(setting, view.notes),
  ];
}

function numberedTable(setting: Setting, table: TableView): WordBlock[] {
  return [
    { kind: 'caption', of: 'table', number: table.number ?? '', text: table.title },
    { kind: 'table', table },
    ...tableNotes(setting, table),
  ];
}

export function annualSections(setting: Setting, view: AnnualView, drawing: ChartDrawing): WordSection[] {
  const wide = view.parts.filter(({ layout }) => layout === 'wide');
  const text = view.parts.filter(({ layout }) => layout === 'text');
  const ends = view.parts.filter(({ layout }) => layout === 'notes' || layout === 'imprint');
  const upright = { isAcross: false, isCover: false };
  return [
    { isAcross: false, isCover: true, blocks: coverBlocks(view, drawing) },
    {
      ...upright,
      blocks: [
        ...contentsBlocks(setting, view),
        ...keyBlocks(view, setting),
        ...text.flatMap((part) => partBlocks(setting, part, drawing)),
      ],
    },
    ...(wide.length === 0
      ? []
      : [{ isAcross: true, isCover: false, blocks: wide.flatMap((part) => wideBlocks(setting, part)) }]),
    { ...upright, blocks: ends.flatMap((part) => partBlocks(setting, part, drawing)) },
  ];
}

function coverBlocks({ cover, running }: AnnualView, drawing: ChartDrawing): WordBlock[] {
  const dots = cover.dots[0]?.content;
  return [
    paragraph('coverPublisher', joinText([cover.publisher, cover.kind], 'running', drawing.language)),
    ...paragraphs('coverStatus', [running.status]),
    paragraph('coverYear', cover.year),
    paragraph('coverName', cover.name),
    ...(dots === undefined
      ? []
      : [{ kind: 'picture' as const, picture: dotsPicture(dots, drawing) }, paragraph('tableNote', dots.note)]),
    ...paragraphs('coverFoot', cover.foot),
  ];
}

/** Lists of parts, figures and tables, and how to read. */
function contentsBlocks({ language }: Setting, { contents, key, parts }: AnnualView): WordBlock[] {
  const words = officeStrings[language];
  const [body, ...lists] = contents.groups;
  const of = (title: string) => (title === words['annual.contents.figures'] ? 'figures' : 'tables');
  const row = ({ number, title }: { number: string; title: Sentence }, gap = '') => number + gap + plainText(title);
  const hasTables = parts.some(({ tables }) => tables.length > 0) || key.rows.length > 0;
  return [
    paragraph('plainHeading', contents.title),
    { kind: 'contents', of: 'headings', rows: (body?.rows ?? []).map((entry) => row(entry)) },
    ...(hasTables ? lists : []).flatMap(({ title, rows }): WordBlock[] => [
      paragraph('minorHeading', title),
      { kind: 'contents', of: of(title), rows: rows.map((entry) => row(entry, '　')) },
    ]),
    paragraph('minorHeading', contents.howTitle),
    ...contents.how.map(({ term, text }) => paragraph('tableNote', text, fillText(words['word.term'], { term }))),
  ];
}

function keyBlocks({ key }: AnnualView, { language }: Setting): WordBlock[] {
  const { main } = key;
  return [
    paragraph('plainHeading', key.title),
    ...(main === undefined
      ? []
      : [
          {
            kind: 'grid' as const,
            rows: [
              [
                [
                  { look: 'gridName' as const, text: [joinText([main.label, main.note], 'colon', language)] },
                  { look: 'gridNumber' as const, text: main.number },
                ],
              ],
            ],
          },
          paragraph('body', main.sentence),
        ]),
    ...(key.rows.length === 0 ? [] : [{ kind: 'grid' as const, rows: key.rows.map(keyCells) }]),
  ];
}

function keyCells({ name, period = '', columns }: KeyRow): GridCell[] {
  const names = [name, period].filter((text) => text !== '');
  return [
    names.map((text) => ({ look: 'gridName' as const, text: [text] })),
    ...columns.map((column = []) =>
      column.flatMap(({ label, number }) => [
        { look: 'gridName' as const, text: [label] },
        { look: 'gridNumber' as const, text: number },
      ]),
    ),
  ];
}

/** 一、 is numbered by the style; what is not counted has a heading without number. */
function partBlocks(setting: Setting, part: AnnualPart, drawing: ChartDrawing): WordBlock[] {
  const figure = part.figures[0]?.content;
  const source = figure?.source;
  return [
    paragraph(part.number === '' ? 'plainHeading' : 'heading', part.title),
    ...paragraphs('body', part.about === undefined ? [] : [part.about]),
    ...part.paragraphs.map(({ runIn, text }) => paragraph('body', text, runIn)),
    ...paragraphs('body', part.side),
    ...(figure === undefined
      ? []
      : [
          {
            kind: 'caption' as const,
            of: 'figure' as const,
            number: figure.number,
            text: figure.title,
            tag: figure.tag,
          },
          { kind: 'picture' as const, picture: reportPicture(figure, drawing) },
          ...paragraphs('tableNote', [...figure.notes, figure.source]),
        ]),
    ...part.tables.flatMap((table) => {
      const { source: own, ...rest } = table;
      return numberedTable(setting, own === undefined || own === source ? rest : table);
    }),
    ...definitionBlocks(setting, part.definitions),
  ];
}

/** The number of an appendix is in its title. */
function wideBlocks(setting: Setting, { title, tables }: AnnualPart): WordBlock[] {
  return [
    paragraph('minorHeading', title),
    ...tables.flatMap((table): WordBlock[] => [{ kind: 'table', table }, ...tableNotes(setting, table)]),
  ];
}

export function officialSections(setting: Setting, view: OfficialView): WordSection[] {
  const { number = '', redHead = '', embargo = '', signature } = view;
  const list = view.attachments.map(({ title }, index) => `${index + 1}. ${title}`);
  const signed: WordParagraph[] =
    signature === undefined ? [] : paragraphs('coverFoot', [signature.publisher, signature.date]);
  const main: WordBlock[] = [
    ...paragraphs('subtitle', [redHead, number]),
    paragraph('title', view.title),
    ...paragraphs('subtitle', [embargo]),
    ...view.opening.map(({ runIn, text }) => paragraph('body', text, runIn)),
    ...view.sections.flatMap(({ title, paragraphs: texts }) => [
      paragraph('heading', title),
      ...texts.map(({ runIn, text }) => paragraph('body', text, runIn)),
    ]),
    ...(list.length === 0 ? [] : [paragraph('body', joinSentence([[view.listLabel]], 'sentence', setting.language))]),
    ...paragraphs('body', list),
    ...signed,
  ];
  return [
    { isAcross: false, isCover: false, blocks: main },
    ...view.attachments.map(({ label, title, isWide, tables, definitions }) => ({
      isAcross: isWide,
      isCover: false,
      blocks: [
        paragraph('minorHeading', label),
        paragraph('title', title),
        ...tables.flatMap((table) => numberedTable(setting, table)),
        ...definitionBlocks(setting, definitions),
      ],
    })),
  ];
}
