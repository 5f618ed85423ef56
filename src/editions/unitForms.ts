const chineseUnits =
  '万|亿|人次|户(?![均籍主口])|人(?![均民员口数才大力工身们])|元(?![旦宵])|名(?![单额义称])|个?百分点|[%％‰]|[美欧日港]元|件|张|家(?![庭人中属里])|次(?![年月日数])|处(?![理置于])';
const englishUnits =
  'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|person-times?|times|cases?|beds?|places?|institutions?|items?|yuan|dollars?|CNY|RMB|USD|million|thousand|per ?cent(?:age points?)?';

/** A unit beside a reference (blanked, U+FFFC), which brings its own: a word after it, the sign of a currency before it. */
export const unitForms = [
  new RegExp(`(?<=\\uFFFC)\\s*(?:[多余]?(?:${chineseUnits})|(?:${englishUnits})\\b)`, 'gu'),
  /[¥￥$€£](?=\s*\uFFFC)/gu,
];
