/** Screens every row of a table for personal data; reports kind, column and count, never content. */
import { type Problem, type ProblemKind, problemOf } from '../model/problem.ts';
import { knownUnit, labelKey, labelParts } from './layout/label.ts';
import { columnScreen, type ColumnScreen, personalNumber, shortestPersonalNumber } from './personal/column.ts';
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

/** What the heading of a column says of its cells: data of persons, amounts, or places. */
type PersonalKind = 'name' | 'id-number' | 'bank-card' | 'phone' | 'address';

/** Parts of a heading in Chinese, whole headings in others, where a part may mean anything. */
const personalHeadings: [PersonalKind, RegExp][] = [
  [
    'name',
    /姓名|^(户主|联系人|申请人|监护人|救助对象|经办人|氏名|성명|full-?name|first-?name|last-?name|surname|person-?name|nomcomplet|nométprénom|prénom|nombrecompleto|apellidos?|nomecompleto|sobrenome|nachname|vorname|фио|фамилия)$/,
  ],
  [
    'id-number',
    /身份证|公民身份|证件号|^(身分證字號|個人番号|マイナンバー|주민등록번호|id-?number|idno\.?|national-?id|ssn|socialsecuritynumber|passport-?(no\.?|number)|aadhaar(no\.?|number)?|cpf|dni|nif|curp|снилс|паспорт)$/,
  ],
  [
    'bank-card',
    /银行卡|银行账号|银行帐号|^(账号|帐号|卡号|开户账号|口座番号|계좌번호|bank-?account|account-?(no\.?|number)|card-?number|iban|kontonummer|contabancária|cuentabancaria)$/,
  ],
  [
    'phone',
    /手机|联系电话|电话号码|^(电话|联系方式|聯絡電話|電話|電話番号|携帯電話|전화번호|휴대폰|연락처|(tele|mobile|cell)?-?phone(-?(no\.?|numbers?))?|mobile(-?(no\.?|number))?|tel(\.|no\.?|ephone)?|contact(-?(no\.?|number))?|telefone|celular|teléfono|téléphone|telefon(nummer)?|handy|телефон|моб\.?телефон)$/,
  ],
  [
    'address',
    /家庭住址|详细住址|居住地址|^(住址|住所|주소|home-?address|endereço|dirección|domicilio|anschrift|адрес)$/,
  ],
];

const counted = /(人数|户数|件数|次数|数量|份数|数)(\(|$)/;

/** A count (身份证办理数) and an amount (手机补贴（元）) are no personal data. */
function personalHeading(header: string): PersonalKind | undefined {
  const key = labelKey(header).replaceAll('_', '-');
  if (counted.test(key) || unitOf(key)) return undefined;
  return personalHeadings.find(([, pattern]) => pattern.test(key))?.[0];
}

/** Beside any other word. */
const phoneWords = /phone|mobile|whatsapp|contact|\btel\b|telef|手机|电话|電話|联系|联络|号码|전화|телефон/iu;

const amountWords = new RegExp(
  [
    '金额|资金|支出|收入|经费|补助|补贴|余额|投入|费用?$|总额|预算|决算|工资|产值|数$|额$|款$|人次|合计|总计|小计|数值|指标值',
    '額$|費|予算|決算|世帯|合計|金$|액$|지출|예산|가구|합계|인원|राशि|व्यय',
    '(?<!\\p{L})(amounts?|amt|outlays?|outturn|disburse(d|ments?)|expenditures?|expenses?|spend(ing)?|spent|costs?|money|funds?|funding|budgets?|revenues?|incomes?)(?!\\p{L})',
    '(?<!\\p{L})(payments?|paid|payout|benefits?|grants?|totals?|values?|sums?|number of|counts?|households?|persons?|people)(?!\\p{L})',
    '(?<!\\p{L})(population|beneficiaries|recipients|transfers?|subsid(y|ies)|turnover|gdp|figures?|obs-?value)(?!\\p{L})',
    '(?<!\\p{L})(valor(es)?|despesas?|gastos?|importes?|montos?|receitas?|orçamento|presupuesto|montants?|dépenses?|prestations)(?!\\p{L})',
    '(?<!\\p{L})(beträge?|betrag|ausgaben|einnahmen|summe|kosten|importi?|spesa|spese|totale|costo|bedrag|uitgaven|belopp|utgifter)(?!\\p{L})',
    '(?<!\\p{L})(cantidad|coste?|pagos?|inversión|repasses?|pagamentos?|somme|coûts?|versements?|kwota|wydatki|tutar|jumlah|anggaran)(?!\\p{L})',
    '(?<!\\p{L})(сумм[аы]|расход[ы]?|доход[ы]?|руб|грн|итого|всего|объ[её]м)(?!\\p{L})',
    "^(fy|q[1-4]|h[12]|[a-z]{3,9}\\.?)?[ ']*(19|20)\\d\\d(?!\\d)",
  ].join('|'),
  'iu',
);

/** Money, counts and other numbers, or a period above its numbers; `unit` where it is known apart. */
function isAmountHeading(header: string, unit?: string): boolean {
  if (unit !== undefined) return true;
  const words = header
    .normalize('NFKC')
    .replace(/[_\s-]+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .trim();
  return !phoneWords.test(words) && (amountWords.test(words) || unitOf(labelKey(header)));
}

/** In brackets or alone, a currency also as its sign. */
function unitOf(key: string): boolean {
  return labelParts(key).unit !== undefined || /[$€£¥₹₩₽]|\b[a-z]{3}\)$/.test(key) || knownUnit(key) !== undefined;
}

const placeHeading =
  /(地区|地名|区划|区域|辖区|县市区?|市县|乡镇|镇街|街道|社区|村|市|县|区|省|镇|乡|place|area|region|district|county|town|village|city|province|municipality)$/;

/** Names below it are of places, however short. */
function isPlaceHeading(header: string): boolean {
  return placeHeading.test(labelKey(header));
}
