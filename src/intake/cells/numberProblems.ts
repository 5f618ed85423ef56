/** What may be wrong with a number, what was mended in it, and how the numbers of a column were read. */
import { error, notice, type ProblemKind } from '../../model/problem.ts';

export const numberFaults = {
  'cell-too-narrow': error({
    'zh-CN': {
      fact: '列宽不够，保存时数字变成了 ####',
      remedy: '数字已经丢失：按原始资料重新填写（在 Excel 原表中先加宽该列再另存）',
    },
    en: {
      fact: 'the column was too narrow: #### was saved instead of the number',
      remedy: 'type the number again from its source (in the workbook, widen the column before you save)',
    },
  }),
  'formula-error': error({
    'zh-CN': { fact: '公式出错', remedy: '按原始资料直接填写数字；如有 Excel 原表，先在那里改正公式' },
    en: { fact: 'a formula gave an error', remedy: 'write the number itself; in the workbook, mend the formula' },
  }),
  'mark-undeclared': error({
    'zh-CN': {
      fact: '这个符号没有说明是什么意思',
      remedy:
        '有数字的填数字；没有数字的，表中有 symbol 列就在那里写 x 未取得、z 不适用、c 不予公布，没有就请管理员在 datapackage.json 的 missingValues 中写明这个符号的意思',
    },
    en: {
      fact: 'nothing says what this mark means',
      remedy:
        'write the number; where there is none, x (not available), z (not applicable) or c (withheld) in the column symbol if the table has one, or else have the mark declared in missingValues of datapackage.json',
    },
  }),
  'number-invalid': error({
    'zh-CN': { fact: '不是数字', remedy: '只写数字和小数点' },
    en: { fact: 'this is not a number', remedy: 'write digits and a point only' },
  }),
  'number-with-note': error({
    'zh-CN': { fact: '数字中有别的文字', remedy: '单元格里只留数字；“约”字、附注号和说明文字去掉' },
    en: {
      fact: 'something else stands beside the number',
      remedy: 'leave the number alone in its cell: no “about”, no mark of a note',
    },
  }),
  'number-in-brackets': error({
    'zh-CN': { fact: '数字加了括号，可能表示负数，也可能是附注', remedy: '负数写成 -123；不是负数就去掉括号' },
    en: {
      fact: 'the number is in brackets, which may mean below nought or a remark',
      remedy: 'write -123 for a negative number, or take the brackets away',
    },
  }),
  'number-misgrouped': error({
    'zh-CN': {
      fact: '逗号、点或空格不是三位一组，与本列其他数字的写法不一致，看不出是千分位还是小数点',
      remedy: '如是小数，按本列其他数字的小数点写（如 44.22）；如是千分位，去掉分隔符',
    },
    en: {
      fact: 'the separators do not make groups of three, unlike the other numbers of the column: this may be a decimal',
      remedy:
        'for a decimal, write the decimal mark of the column (such as 44.22); for thousands, take the separators away',
    },
  }),
  'number-exponent': error({
    'zh-CN': { fact: '数字被 Excel 改成了科学记数', remedy: '把单元格设为“数值”格式，写出全部数字' },
    en: {
      fact: 'Excel wrote the number with an exponent',
      remedy: 'give the cell the format Number and write all digits',
    },
  }),
  'number-is-date': error({
    'zh-CN': {
      fact: '这里是日期，应为数字（Excel 会把 3-5、1/2 改成日期）',
      remedy: '按原始资料重新填写数字（在 Excel 中先把单元格设为“数值”格式）',
    },
    en: {
      fact: 'this is a date where a number belongs (Excel makes dates of 3-5 and 1/2)',
      remedy: 'give the cell the format Number and type the number again',
    },
  }),
} satisfies Record<string, ProblemKind>;

export const numberRepairs = {
  'number-respelt': notice({
    'zh-CN': { fact: '全角数字或符号已按半角读取', remedy: '核对读取结果；下次请用半角' },
    en: { fact: 'full-width digits or signs were read as plain ones', remedy: 'see that it is right' },
  }),
  'number-ungrouped': notice({
    'zh-CN': { fact: '千分位分隔符已去掉', remedy: '核对读取结果' },
    en: { fact: 'separators of thousands were taken away', remedy: 'see that it is right' },
  }),
  'number-scaled': notice({
    'zh-CN': { fact: '“万”“亿”已换算', remedy: '核对读取结果' },
    en: { fact: '万 and 亿 were multiplied out', remedy: 'see that it is right' },
  }),
  'number-with-unit': notice({
    'zh-CN': { fact: '单元格中的单位已与数字分开', remedy: '核对读取结果' },
    en: { fact: 'the unit in the cell was taken apart from the number', remedy: 'see that it is right' },
  }),
} satisfies Record<string, ProblemKind>;

/** Of a whole column: `read` is one of its cells, `expected` how it was read. */
export const columnFormProblems = {
  'numbers-with-comma': notice({
    'zh-CN': { fact: '本列数字以逗号为小数点读取', remedy: '核对读取结果；字段中可写明 decimalChar、groupChar' },
    en: {
      fact: 'the numbers of the column were read with a decimal comma',
      remedy: 'see that it is right; decimalChar and groupChar of the field say it for good',
    },
  }),
  'separators-open': error({
    'zh-CN': {
      fact: '看不出本列数字中的点或逗号是小数点还是千分位',
      remedy:
        '在 datapackage.json 的这个字段中写明 decimalChar（小数点）或 groupChar（千分位）；用 npm run new 时加 --decimal . 或 --decimal ,',
    },
    en: {
      fact: 'nothing in the file says whether the separator in these numbers is a decimal mark or parts thousands',
      remedy:
        'give the field decimalChar or groupChar in datapackage.json; with npm run new, add --decimal . or --decimal ,',
    },
  }),
} satisfies Record<string, ProblemKind>;
