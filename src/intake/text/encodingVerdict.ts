/** The encoding of a file from what its bytes show, or why it is refused and in which encodings it reads as text. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import type { ByteCheck, BytePlace, ByteSample, Gb18030Check, Utf8Check } from './byteChecks.ts';
import { likelyReadings, type Reading } from './likelyReadings.ts';

export const encodingProblems = {
  'encoding-unknown': error({
    'zh-CN': { fact: '第{offset}字节之后的文字编码无法识别', remedy: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'after byte {offset} the text is of no known encoding', remedy: 'save it again as “CSV UTF-8”' },
  }),
  'encoding-ambiguous': error({
    'zh-CN': {
      fact: '文字编码有两种读法：{readings}',
      remedy:
        '看哪一种对，把它写在 datapackage.json 中该表的 encoding（npm run new 用 --encoding {likeliest}）；或另存为“CSV UTF-8”',
    },
    en: {
      fact: 'the text can be read in two encodings: {readings}',
      remedy:
        'name the right one as “encoding” of the resource (--encoding {likeliest} of npm run new), or save it as “CSV UTF-8”',
    },
  }),
  'encoding-foreign': error({
    'zh-CN': {
      fact: '文字既不是 UTF-8 也不是 GB18030，像是：{readings}',
      remedy:
        '看哪一种对，把它写在 datapackage.json 中该表的 encoding（npm run new 用 --encoding {likeliest}）；或另存为“CSV UTF-8”',
    },
    en: {
      fact: 'the text is neither UTF-8 nor GB18030; it reads as {readings}',
      remedy:
        'name the right one as “encoding” of the resource (--encoding {likeliest} of npm run new), or save it as “CSV UTF-8”',
    },
  }),
  'encoding-mismatch': error({
    'zh-CN': {
      fact: '文件的编码不是写明的{label}，像是：{readings}',
      remedy: '改正写明的编码（{likeliest}），或另存为“CSV UTF-8”并写 utf-8',
    },
    en: {
      fact: 'the file is not in {label}, the encoding that is named; it reads as {readings}',
      remedy: 'correct the name of the encoding ({likeliest}), or save the file as “CSV UTF-8” and name utf-8',
    },
  }),
  'encoding-label-unknown': error({
    'zh-CN': {
      fact: '没有名为{label}的编码',
      remedy: '写标准名称，如 utf-8、gb18030、big5、shift_jis、euc-kr、windows-1252',
    },
    en: {
      fact: 'no encoding is called {label}',
      remedy: 'write a standard name, such as utf-8, gb18030, big5, shift_jis, euc-kr or windows-1252',
    },
  }),
} satisfies Record<string, ProblemKind>;

export type Verdict = { encoding: string } | Problem;

/**
 * `strict` is the encoding of the mark, or else the one that is named; `wide` one of two bytes that zeros show. No text
 * of another encoding has a zero.
 */
export type Evidence = {
  file: string;
  hasZero: boolean;
  mark?: string | undefined;
  wide?: string | undefined;
  strict?: { encoding: string; check: ByteCheck } | undefined;
  utf8: Utf8Check;
  gb18030: Gb18030Check;
  sample: ByteSample;
};

/** Readings whose costs differ by less stay open. */
const openDifference = 3;

/** One short word in the whole file shows little: 县 and 導 are the same bytes in two encodings. */
const openDifferenceOfOneWord = 5;
const longestWord = 2;

/** UTF-8 of three bytes is no accident; of two it may be GB18030. */
export function encodingVerdict(evidence: Evidence): Verdict {
  const { file, mark, wide, strict, utf8, gb18030 } = evidence;
  if (mark !== undefined && strict !== undefined) return strictVerdict(strict, file);
  if (wide !== undefined) return refusal('encoding-foreign', [wideReading(wide)], { file });
  const isUtf8 = utf8.failedAt === undefined;
  const isGb18030 = gb18030.failedAt === undefined;
  if (isUtf8 && (utf8.isAscii || utf8.hasLonger || !isGb18030)) return { encoding: 'utf-8' };
  if (!isUtf8 && evidence.hasZero) return unreadable(evidence);
  const readings = likelyReadings(evidence.sample.bytes());
  const isSound: Record<string, boolean> = { 'utf-8': isUtf8, gb18030: isGb18030 };
  const damaged = readings.find(({ encoding }) => isSound[encoding] === false);
  const sound = readings
    .filter(({ encoding }) => isSound[encoding] ?? !isUtf8)
    .map((reading) => (reading.encoding === 'utf-8' ? { ...reading, cost: reading.cost - validUtf8Gain } : reading))
    .toSorted((a, b) => a.cost - b.cost);
  return (damaged?.cost ?? Infinity) + damageCost < (sound[0]?.cost ?? Infinity)
    ? unreadable(evidence)
    : soundVerdict(sound, evidence);
}

/** Few bytes are UTF-8 by accident. */
const validUtf8Gain = 4;

/** A file is seldom damaged: only where no other encoding comes near. */
const damageCost = 6;

function soundVerdict([best, next, ...others]: Reading[], evidence: Evidence): Verdict {
  const { file, gb18030, utf8 } = evidence;
  if (best === undefined || next === undefined) return unreadable(evidence);
  if (!['utf-8', 'gb18030'].includes(best.encoding))
    return best.isText
      ? refusal('encoding-foreign', likeliest([best, next, ...others]), { file })
      : unreadable(evidence);
  const isOneWord = [...best.sample].filter((character) => character > '\u007F').length <= longestWord;
  const least = best.encoding === 'gb18030' && isOneWord ? openDifferenceOfOneWord : openDifference;
  if (next.cost - best.cost < least) return refusal('encoding-ambiguous', [best, next], { file });
  return utf8.failedAt !== undefined && gb18030.isDoubtful() ? unreadable(evidence) : { encoding: best.encoding };
}

/** Strictly the one that is named; text that is UTF-8 beyond doubt in another encoding is a wrong name. */
export function namedVerdict(evidence: Evidence, label: string): Verdict {
  const { file, wide, strict, utf8 } = evidence;
  if (strict === undefined) return encodingVerdict(evidence);
  const { encoding, check } = strict;
  if (wide !== undefined && wide !== encoding)
    return refusal('encoding-mismatch', [wideReading(wide)], { file, params: { label } });
  const isOther = encoding !== 'utf-8' && utf8.failedAt === undefined && !utf8.isAscii;
  if (check.failedAt === undefined && !isOther) return { encoding };
  // the default of Data Package, which Chinese Excel does not keep when it saves the table again
  const found = encoding === 'utf-8' ? encodingVerdict({ ...evidence, strict: undefined }) : undefined;
  if (found !== undefined && 'encoding' in found) return found;
  const readings = likelyReadings(evidence.sample.bytes());
  const [best] = readings;
  const cost = readings.find((reading) => reading.encoding === encoding)?.cost ?? Infinity;
  if (check.failedAt === undefined && (best?.encoding !== 'utf-8' || cost - best.cost < openDifference))
    return { encoding };
  const others = likeliest(readings.filter((reading) => reading.encoding !== encoding));
  if (others[0] !== best || best?.isText !== true) return strictVerdict(strict, file);
  return refusal('encoding-mismatch', others, { file, row: check.failedAt?.row, params: { label } });
}

export function unknownLabel(label: string, file: string): Problem {
  return problemOf(encodingProblems, 'encoding-label-unknown', { file, read: label, params: { label } });
}

function strictVerdict({ encoding, check }: { encoding: string; check: ByteCheck }, file: string): Verdict {
  return check.failedAt === undefined ? { encoding } : unknownAt(check.failedAt, [encoding], file);
}

/** Of the encoding that got furthest. */
function unreadable({ utf8, gb18030, file }: Evidence): Problem {
  const none = { offset: 0, row: 1 };
  const places = [utf8.failedAt ?? none, gb18030.failedAt ?? none];
  const furthest = places.reduce((a, b) => (b.offset > a.offset ? b : a));
  return unknownAt(furthest, ['utf-8', 'gb18030'], file);
}

function unknownAt({ offset, row }: BytePlace, encodings: string[], file: string): Problem {
  return problemOf(encodingProblems, 'encoding-unknown', {
    file,
    ...(encodings[0]?.startsWith('utf-16') ? {} : { row }),
    expected: encodings.join(', '),
    params: { offset },
  });
}

const mostReadingsTold = 3;
const furthestTold = 8;

/** Those that nearly read as well, each with another text. */
function likeliest(readings: Reading[]): Reading[] {
  const [best] = readings;
  const near = readings.filter(({ cost, isText }) => isText && cost - (best?.cost ?? 0) < furthestTold);
  return near
    .filter(({ sample }, index) => near.findIndex((reading) => reading.sample === sample) === index)
    .slice(0, mostReadingsTold);
}

type Told = Pick<Reading, 'encoding' | 'sample'>;

function wideReading(encoding: string): Told {
  return { encoding, sample: '' };
}

function refusal(
  code: 'encoding-foreign' | 'encoding-ambiguous' | 'encoding-mismatch',
  readings: Told[],
  place: Omit<Problem, 'code' | 'severity'>,
): Problem {
  const told = readings.map(({ encoding, sample }) => (sample === '' ? encoding : `${encoding} “${sample}”`));
  return problemOf(encodingProblems, code, {
    ...place,
    expected: readings.map(({ encoding }) => encoding).join(', '),
    params: { ...place.params, readings: told.join(' / '), likeliest: readings[0]?.encoding ?? '' },
  });
}
