/** Screens every row of a table for personal data; reports kind, column and count, never content. */
import { problemOf, type Problem, type ProblemKind } from '../model/problem.ts';
import { columnScreen, type ColumnScreen, personalNumber, shortestPersonalNumber } from './personal/column.ts';
import { isAmountHeading, isPlaceHeading, personalHeading, type PersonalKind } from './personal/heading.ts';
import { columnLetter, type FieldType, type RawRow } from './table/table.ts';

/** Identity cards by the check digit of GB 11643-1999, bank cards by Luhn's (ISO/IEC 7812). */
export const personalProblems = {
  'personal-name': personalProblem('姓名', 'names of persons'),
  'personal-id-number': personalProblem('身份证号', 'numbers of identity cards'),
  'personal-bank-card': personalProblem('银行卡号', 'numbers of bank cards or accounts'),
  'personal-phone': personalProblem('电话号码', 'telephone numbers'),
  'personal-address': personalProblem('住址', 'home addresses'),
} satisfies Record<`personal-${PersonalKind}`, ProblemKind>;

type PersonalCode = keyof typeof personalProblems;

function personalProblem(chinese: string, english: string): ProblemKind {
  return {
    severity: 'error',
    words: {
      'zh-CN': {
        fact: `这一列有个人信息（${chinese}，{count}处），整个文件没有读取`,
        remedy: '删除该列（几列都有时从右往左删），只保留汇总数字；不要把个人名册放入数据包；改后再检查其余内容',
      },
      en: {
        fact: `this column holds ${english} ({count}); the file was not read`,
        remedy: 'delete the column: a package holds counts, never records of persons',
      },
    },
  };
}

export function isPersonal(code: string): code is PersonalCode {
  return code in personalProblems;
}

/** A column of a schema has a field, any other its heading alone. */
type HeadedColumn = { header: string; unit?: string | undefined; field?: { type: FieldType; unit?: string } };

export type PersonalScreen = {
  /** `columns` where they are known. */
  look: (row: RawRow, columns: HeadedColumn[]) => void;
  lookAtHeader: (line: number, columns: HeadedColumn[]) => void;
  finish: (file: string) => Problem[];
};

type PersonalFinding = { kind: PersonalKind; index: number; row: number; count: number };

export function personalScreen(): PersonalScreen {
  const findings: PersonalFinding[] = [];
  const screens: (ColumnScreen | undefined)[] = [];
  return { look, lookAtHeader, finish };

  function add({ kind, index, row, count }: PersonalFinding): void {
    const known = findings.find((finding) => finding.kind === kind && finding.index === index);
    if (known === undefined) findings.push({ kind, index, row, count });
    else {
      known.row = Math.min(known.row, row);
      known.count += count;
    }
  }

  function look(row: RawRow, columns: HeadedColumn[]): void {
    if (columns.length === 0) return lookBeside(row);
    const { cells, line } = row;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]!;
      if (cell !== '') (screens[index] ??= columnScreen(screened(columns[index]))).look(cell, line);
    }
  }

  /** In a title or remark a number alone in its cell is one of a row of numbers, or that of a person. */
  function lookBeside({ line, cells }: RawRow): void {
    const numbers = cells.filter((cell) => /^[\d.,\s]*\d$/.test(cell.trim())).length;
    for (const [index, cell] of cells.entries()) {
      const personal = cell.length < shortestPersonalNumber ? undefined : personalNumber(cell);
      if (personal !== undefined && (!personal.isAlone || numbers < 2))
        add({ kind: personal.kind, index, row: line, count: 1 });
    }
  }

  function lookAtHeader(line: number, columns: HeadedColumn[]): void {
    for (const [index, { header }] of columns.entries()) {
      const kind = personalHeading(header);
      if (kind !== undefined) add({ kind, index, row: line, count: 1 });
    }
  }

  function finish(file: string): Problem[] {
    const isSeries = screens.some((screen) => screen?.isSeries());
    for (const [index, screen] of screens.entries()) {
      if (screen === undefined) continue;
      const isOfAmounts = isSeries || screens.some((other) => other !== screen && other?.hasLongAmounts());
      for (const { kind, row, count } of screen.findings(isOfAmounts))
        if (kind !== 'name' || !findings.some((finding) => finding.kind === kind && finding.index === index))
          add({ kind, index, row, count });
    }
    return findings
      .toSorted((a, b) => a.row - b.row || a.index - b.index)
      .map(({ kind, index, row, count }) =>
        problemOf(personalProblems, `personal-${kind}`, { file, row, letter: columnLetter(index), params: { count } }),
      );
  }
}

/** A field that is declared a number holds amounts, unless its heading says otherwise. */
function screened(column: HeadedColumn | undefined): { isAmount: boolean; isText: boolean } {
  if (column === undefined) return { isAmount: false, isText: true };
  const { header, unit, field } = column;
  const isPhone = personalHeading(header) !== undefined;
  const isNumber = field?.type === 'number';
  return {
    isAmount: !isPhone && (isNumber || isAmountHeading(header, unit ?? field?.unit)),
    isText: (field?.type ?? 'string') === 'string' && !isPlaceHeading(header),
  };
}
