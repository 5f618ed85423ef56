/**
 * What is a quantity once dates, names and words are taken out: every digit; numerals of a hundred and more; other Chinese
 * numerals, formal and old ones too, before a unit (户 人 人次 元 %, 成, 倍; 二十位), also with a space or 多 between; parts
 * (百分之五); numbers in English words before what is counted.
 */
const gap = '[\\s\\p{Cf}]*';
const digits = '〇○◯零一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖';
const powers = '百佰千仟万萬亿億';
const numeral = `[${digits}${powers}十拾廿卅卌]`;
const numerals = `${numeral}(?:${gap}点?${numeral})*`;
const unit = `(?:${gap}个?${gap}百分点|人次|[户戶人名成倍%％‰]|块钱?|[美欧日港]?元(?![旦宵])|英镑)`;
const about = `${gap}[多余馀几来]?${gap}`;
const one = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen';
const tens = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?';
const nouns = 'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|yuan|per ?cent(?:age points?)?';

export const quantityForms = [
  new RegExp(`\\p{Nd}[\\p{Nd},.]*(?: (?:hundred|thousand|million|billion)\\b|人次|[^\\s\\uFFFC\\uE000])?`, 'gu'),
  new RegExp(`${numerals}${gap}分之${gap}${numerals}`, 'gu'),
  new RegExp(`${numerals}${about}${unit}`, 'gu'),
  new RegExp(`${numeral}(?:${gap}${numeral})+${about}[位对]`, 'gu'),
  new RegExp(`(?:[${digits}几]|(?<![人户次系指总])数)${gap}[${powers}](?!分[比点])(?:${gap}${numeral})*`, 'gu'),
  new RegExp(`[\\p{No}\\p{Nl}]${about}${unit}|[¼-¾⅐-⅞]`, 'gu'),
  new RegExp(
    `\\b(?:(?:${one}|${tens}|an?) )*(?:dozen|hundred|thousand|million|billion)s?\\b(?:(?: of)? (?:${nouns})\\b)?`,
    'giu',
  ),
  new RegExp(`\\b(?:${one}|${tens})(?: of)? (?:${nouns})\\b`, 'giu'),
];
