/** Sentences as runs of a Word document: each number a locked content control with the figure it is of. */
import { createHash } from 'node:crypto';
import { BuilderElement, TextRun, XmlComponent, type ParagraphChild } from 'docx';
import { isDemonstrated, isProvisional, piecesOf } from '../../model/language.ts';
import type { Language, Mark, MarkedNumber, Piece, Sentence } from '../../model/language.ts';
import { partSentences, strings } from '../../words/strings.ts';

/** Counts the controls and bookmarks of one document, so that the same view gives the same ids. */
export type RunSetting = { language: Language; nameOf: (mark: Mark) => string; nextId: () => number };

/** Of a tag and of a name, by Word. */
const longestTag = 64;

/** The figure of a number, or the derivation with its figures, cut to its digest where it is long; empty where there is none. */
export function tagOf(mark: Mark): string {
  if (mark.kind === 'literal' || (mark.kind === 'cell' && mark.id.startsWith('missing/'))) return '';
  const whole = mark.kind === 'cell' ? mark.id : [mark.how, ...mark.ids].join(' ');
  if (whole.length <= longestTag) return whole;
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  return `${whole.slice(0, longestTag - digest.length - 1)}#${digest}`;
}

/** The runs of a sentence of running text: what rests on preliminary or demonstration figures says so, as on the page. */
export function sentenceRuns(sentence: Sentence, setting: RunSetting): ParagraphChild[] {
  const words = strings[setting.language];
  const runs = partSentences(sentence, setting.language).flatMap(({ pieces }) => earlyRuns(pieces, setting));
  return isDemonstrated(sentence) ? [...runs, new TextRun(` ${words['mark.demonstration']}`)] : runs;
}

/** The word stands before the full stop. */
function earlyRuns(pieces: Piece[], setting: RunSetting): ParagraphChild[] {
  if (!isProvisional(pieces)) return pieceRuns(pieces, setting);
  const isItself = pieces.some((piece) => typeof piece !== 'string' && piece.provisional && piece.mark.kind === 'cell');
  const word = strings[setting.language][isItself ? 'mark.provisional' : 'mark.provisionalWithin'];
  const last = pieces.at(-1);
  const [, text = '', end = ''] = typeof last === 'string' ? (/^(.*?)([。.]?\s*)$/s.exec(last) ?? []) : [];
  const before = typeof last === 'string' ? [...pieces.slice(0, -1), text] : pieces;
  return [...pieceRuns(before, setting), new TextRun(word), ...(end === '' ? [] : [textRun(end)])];
}

/** The runs of a cell or a title, where a sign stands at each number. */
export function markedRuns(sentence: Sentence, setting: RunSetting): ParagraphChild[] {
  return piecesOf(sentence).flatMap((piece) => {
    if (typeof piece === 'string') return piece === '' ? [] : [textRun(piece)];
    const sign = signOf(piece);
    return [...pieceRuns([piece], setting), ...(sign === '' ? [] : [new TextRun(sign)])];
  });
}

/** ○ demonstration, p preliminary, b break, c worked out. */
export function signOf({ demonstration, provisional, sign }: MarkedNumber): string {
  if (demonstration) return '○';
  return provisional === true ? 'p' : (sign ?? '');
}

function pieceRuns(pieces: Piece[], setting: RunSetting): ParagraphChild[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return piece === '' ? [] : [textRun(piece)];
    const text = piece.number + piece.gap + piece.unit;
    return [tagOf(piece.mark) === '' ? textRun(text) : numberControl(text, piece.mark, setting)];
  });
}

export function textRun(text: string): TextRun {
  return new TextRun({ text });
}

/** Deleted with its sentence, not typed over. */
function numberControl(text: string, mark: Mark, { nameOf, nextId }: RunSetting): ParagraphChild {
  const value = (name: string, val: string | number) =>
    new BuilderElement({ name, attributes: { val: { key: 'w:val', value: val } } });
  const properties = new BuilderElement({
    name: 'w:sdtPr',
    children: [
      value('w:alias', shortened(nameOf(mark))),
      value('w:tag', tagOf(mark)),
      value('w:id', nextId()),
      value('w:lock', 'contentLocked'),
    ],
  });
  const content = new BuilderElement({ name: 'w:sdtContent', children: [textRun(text)] });
  return child(new BuilderElement({ name: 'w:sdt', children: [properties, content] }));
}

function shortened(name: string): string {
  return name.length <= longestTag ? name : `${name.slice(0, longestTag - 1)}…`;
}

/** A component of our own stands where the library has its own kinds of runs. */
export function child(component: XmlComponent): ParagraphChild {
  return component as unknown as ParagraphChild;
}

/** A field with its stored value, which Word brings up to date when it opens the document. */
export function fieldRuns(instruction: string, value: ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(instruction), ...value, fieldEnd()];
}

export function fieldStart(instruction: string): ParagraphChild[] {
  const text = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    children: [` ${instruction} ` as unknown as XmlComponent],
  });
  return [fieldMark('begin'), child(new BuilderElement({ name: 'w:r', children: [text] })), fieldMark('separate')];
}

export function fieldEnd(): ParagraphChild {
  return fieldMark('end');
}

function fieldMark(type: 'begin' | 'separate' | 'end'): ParagraphChild {
  const mark = new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  return child(new BuilderElement({ name: 'w:r', children: [mark] }));
}
