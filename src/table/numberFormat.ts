/** A number format of Excel as far as it tells how a number is shown: #,##0.00"万元"; 0.0%; "约"0. */
export type NumberFormat = {
  /** Undefined where the format fixes none (General), or is not one of plain digits. */
  decimals?: number;
  /** Digits before the point that are shown even where they are 0: codes 0012. */
  width: number;
  isPercent: boolean;
  /** Divided by a thousand or more for the eye: a comma after the last digit. */
  isScaled: boolean;
  prefix: string;
  suffix: string;
};

/** Quoted text; an escaped character; a space or a filling; a colour, condition or currency; digits; any other. */
const tokens = /"([^"]*)"|[\\!](.)|_.|\*.|\[[^\]]*\]|([#0?.,]+)|(.)/gsu;

/** The section of the format that is for this number. */
export function parseNumberFormat(format: string, value: number): NumberFormat {
  const section = sectionFor(format, value);
  const plain = { width: 1, isPercent: false, isScaled: false, prefix: '', suffix: '' };
  if (/^(general|@|)$/i.test(section.trim())) return plain;
  let [digits, prefix, suffix, isPercent, isBroken] = ['', '', '', false, false];
  for (const [, quoted, escaped, number, other] of section.matchAll(tokens)) {
    const text = quoted ?? escaped ?? (other === '%' ? '' : (other ?? ''));
    isPercent ||= other === '%';
    if (number !== undefined) {
      isBroken ||= suffix !== '';
      digits += number;
    } else if (digits === '') prefix += text;
    else suffix += text;
  }
  const isScaled = /[#0?],+(\.|$)/.test(digits);
  // digits with something between them: telephone numbers, fractions, exponents
  if (isBroken || digits === '') return { ...plain, isScaled };
  const [whole = '', part] = digits.replaceAll(',', '').split('.');
  return {
    ...{ decimals: /^0*$/.test(part ?? '') ? (part ?? '').length : undefined, isPercent, isScaled },
    ...{ width: /^0+$/.test(whole) ? whole.length : 1, prefix: prefix.replace(/[¥￥(]/g, '').trim() },
    suffix: suffix.replace(')', '').trim(),
  };
}

/** Of sections with conditions the first that holds; else the first, which is for positive numbers: a sign is kept. */
function sectionFor(format: string, value: number): string {
  const sections = format.split(';');
  const holds = (section: string): boolean => {
    const [, sign = '', limit = ''] = /\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/.exec(section) ?? [];
    return sign === '' || comparisons[sign]?.(value, Number(limit)) === true;
  };
  return (/\[[<>=]/.test(format) ? sections.find(holds) : undefined) ?? sections[0] ?? '';
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};
