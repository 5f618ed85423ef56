/**
 * What is a quantity once dates, names and words are taken out: every digit; numerals of a hundred and more; other Chinese
 * numerals, formal and old ones too, before a unit (户 人 人次 元 %, 成, 倍; 二十位), also with a space or 多 between; parts
 * (百分之五); numbers in English words before what is counted.
 */
const invisibleGap = '[\\s\\p{Cf}]*';
const numeralDigits = '〇○◯零一二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖';
const numeralPowers = '百佰千仟万萬亿億';
const numeral = `[${numeralDigits}${numeralPowers}十拾廿卅卌]`;
const numerals = `${numeral}(?:${invisibleGap}点?${numeral})*`;
const quantityUnit = `(?:${invisibleGap}个?${invisibleGap}百分点|人次|[户戶人名成倍%％‰]|块钱?|[美欧日港]?元(?![旦宵])|英镑)`;
const vagueness = `${invisibleGap}[多余馀几来]?${invisibleGap}`;
const englishOnes = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen';
const englishTens = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?';
const countedNouns = 'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|yuan|per ?cent(?:age points?)?';

export const quantityForms = [
  new RegExp(`\\p{Nd}[\\p{Nd},.]*(?: (?:hundred|thousand|million|billion)\\b|人次|[^\\s\\uFFFC\\uE000])?`, 'gu'),
  new RegExp(`${numerals}${invisibleGap}分之${invisibleGap}${numerals}`, 'gu'),
  new RegExp(`${numerals}${vagueness}${quantityUnit}`, 'gu'),
  new RegExp(`${numeral}(?:${invisibleGap}${numeral})+${vagueness}[位对]`, 'gu'),
  new RegExp(
    `(?:[${numeralDigits}几]|(?<![人户次系指总])数)${invisibleGap}[${numeralPowers}](?!分[比点])(?:${invisibleGap}${numeral})*`,
    'gu',
  ),
  new RegExp(`[\\p{No}\\p{Nl}]${vagueness}${quantityUnit}|[¼-¾⅐-⅞]`, 'gu'),
  new RegExp(
    `\\b(?:(?:${englishOnes}|${englishTens}|an?) )*(?:dozen|hundred|thousand|million|billion)s?\\b(?:(?: of)? (?:${countedNouns})\\b)?`,
    'giu',
  ),
  new RegExp(`\\b(?:${englishOnes}|${englishTens})(?: of)? (?:${countedNouns})\\b`, 'giu'),
];
