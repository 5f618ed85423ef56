/** Wording of problems in a single cell: numbers, dates, codes, duplicates. */
import type { Wording } from '../../model/problem.ts';

/** The wording of what can be wrong in a cell of a table. */
export const cellWords: Record<string, Wording> = {
  'cell-missing': {
    'zh-CN': { fact: '必填单元格为空', remedy: '填写该单元格' },
    en: { fact: 'a required cell is empty', remedy: 'fill it in' },
  },
  'cell-too-narrow': {
    'zh-CN': {
      fact: '列宽不够，保存时数字变成了 ####',
      remedy: '数字已经丢失：按原始资料重新填写（在 Excel 原表中先加宽该列再另存）',
    },
    en: {
      fact: 'the column was too narrow: #### was saved instead of the number',
      remedy: 'type the number again from its source (in the workbook, widen the column before you save)',
    },
  },
  'formula-error': {
    'zh-CN': { fact: '公式出错', remedy: '按原始资料直接填写数字；如有 Excel 原表，先在那里改正公式' },
    en: { fact: 'a formula gave an error', remedy: 'write the number itself; in the workbook, mend the formula' },
  },
  'formula-uncalculated': {
    'zh-CN': { fact: '公式没有保存计算结果', remedy: '用 Excel 打开，重新计算后保存，或直接填写数字' },
    en: {
      fact: 'the result of a formula was not saved',
      remedy: 'open the file in Excel, save it again, or write the number',
    },
  },
  'code-exponent': {
    'zh-CN': {
      fact: '长代码被 Excel 改成了科学记数，原来的数字已丢失',
      remedy: '从原始资料重新填写；先把该列设为“文本”格式',
    },
    en: {
      fact: 'Excel made a number of a long code, and its digits are lost',
      remedy: 'type the code again from its source, in a column of the format Text',
    },
  },
  'mark-undeclared': {
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
  },
  'number-invalid': {
    'zh-CN': { fact: '不是数字', remedy: '只写数字和小数点' },
    en: { fact: 'this is not a number', remedy: 'write digits and a point only' },
  },
  'number-with-note': {
    'zh-CN': { fact: '数字中有别的文字', remedy: '单元格里只留数字；“约”字、附注号和说明文字去掉' },
    en: {
      fact: 'something else stands beside the number',
      remedy: 'leave the number alone in its cell: no “about”, no mark of a note',
    },
  },
  'number-in-brackets': {
    'zh-CN': { fact: '数字加了括号，可能表示负数，也可能是附注', remedy: '负数写成 -123；不是负数就去掉括号' },
    en: {
      fact: 'the number is in brackets, which may mean below nought or a remark',
      remedy: 'write -123 for a negative number, or take the brackets away',
    },
  },
  'number-misgrouped': {
    'zh-CN': {
      fact: '逗号或空格不是三位一组，看不出是千分位还是小数点',
      remedy: '如是小数，把逗号改成点（44,22 改为 44.22）；如是千分位，去掉逗号',
    },
    en: {
      fact: 'the separators do not make groups of three: this may be a decimal comma',
      remedy: 'for a decimal, write a point (44.22 for 44,22); for thousands, take the separators away',
    },
  },
  'number-exponent': {
    'zh-CN': { fact: '数字被 Excel 改成了科学记数', remedy: '把单元格设为“数值”格式，写出全部数字' },
    en: {
      fact: 'Excel wrote the number with an exponent',
      remedy: 'give the cell the format Number and write all digits',
    },
  },
  'number-is-date': {
    'zh-CN': {
      fact: '这里是日期，应为数字（Excel 会把 3-5、1/2 改成日期）',
      remedy: '按原始资料重新填写数字（在 Excel 中先把单元格设为“数值”格式）',
    },
    en: {
      fact: 'this is a date where a number belongs (Excel makes dates of 3-5 and 1/2)',
      remedy: 'give the cell the format Number and type the number again',
    },
  },
  'number-shown-scaled': {
    'zh-CN': {
      fact: '单元格格式按千、万等缩小显示，看到的和存的不是同一个数',
      remedy: '把单元格设为“数值”格式，核对全部数字',
    },
    en: {
      fact: 'the format of the cell shows the number in thousands or the like: what is seen is not what is kept',
      remedy: 'give the cell the format Number and look at all its digits',
    },
  },
  'integer-invalid': {
    'zh-CN': { fact: '不是整数', remedy: '只写数字' },
    en: { fact: 'this is not a whole number', remedy: 'write digits only' },
  },
  'date-invalid': {
    'zh-CN': { fact: '不是实际存在的日期', remedy: '按“年-月-日”填写，月和日各两位' },
    en: {
      fact: 'this is not a date that exists',
      remedy: 'write year-month-day with two digits each for month and day',
    },
  },
  'boolean-invalid': {
    'zh-CN': { fact: '应填是或否', remedy: '“是”写 true，“否”写 false' },
    en: { fact: 'this is neither true nor false', remedy: 'write true or false' },
  },
  'value-not-allowed': {
    'zh-CN': { fact: '不在允许的取值之内', remedy: '改为允许的取值' },
    en: { fact: 'this value is not one of those allowed', remedy: 'use one of them' },
  },
  'pattern-unmatched': {
    'zh-CN': { fact: '格式不符合要求', remedy: '按要求的格式填写' },
    en: { fact: 'the cell is not of the required form', remedy: 'write it in that form' },
  },
  'value-duplicate': {
    'zh-CN': { fact: '取值与第{first}行重复', remedy: '每行取值必须不同' },
    en: { fact: 'the value stands in row {first} already', remedy: 'every row needs its own' },
  },
  'key-duplicate': {
    'zh-CN': { fact: '与第{first}行是同一条记录', remedy: '只保留一行' },
    en: { fact: 'this is the same record as row {first}', remedy: 'keep one of the rows' },
  },
  'number-respelt': {
    'zh-CN': { fact: '全角数字或符号已按半角读取', remedy: '核对读取结果；下次请用半角' },
    en: { fact: 'full-width digits or signs were read as plain ones', remedy: 'see that it is right' },
  },
  'number-ungrouped': {
    'zh-CN': { fact: '千分位分隔符已去掉', remedy: '核对读取结果' },
    en: { fact: 'separators of thousands were taken away', remedy: 'see that it is right' },
  },
  'number-scaled': {
    'zh-CN': { fact: '“万”“亿”已换算', remedy: '核对读取结果' },
    en: { fact: '万 and 亿 were multiplied out', remedy: 'see that it is right' },
  },
  'number-with-unit': {
    'zh-CN': { fact: '单元格中的单位已与数字分开', remedy: '核对读取结果' },
    en: { fact: 'the unit in the cell was taken apart from the number', remedy: 'see that it is right' },
  },
  'number-as-shown': {
    'zh-CN': { fact: '单元格存的小数比显示的多，按显示的读取', remedy: '如需更多小数，改变单元格格式' },
    en: {
      fact: 'the cell keeps more decimals than it shows: it was read as shown',
      remedy: 'for more decimals, change the format of the cell',
    },
  },
  'integer-respelt': {
    'zh-CN': { fact: '年份已按四位数字读取', remedy: '核对读取结果' },
    en: { fact: 'the year was read as four digits', remedy: 'see that it is right' },
  },
  'date-respelt': {
    'zh-CN': { fact: '日期已改写为“年-月-日”', remedy: '核对读取结果' },
    en: { fact: 'the date was written as year-month-day', remedy: 'see that it is right' },
  },
};
