const chineseCounted = '户人名元块万亿千百十%％‰个倍次件家处张位对例批笔项所座间套只台辆岁天周份吨斤亩';
const englishCounted =
  'persons?|people|households?|famil(?:y|ies)|residents?|recipients?|cases?|times|visits?|yuan|million|thousand|percent|per';

/**
 * Follows digits that are the number of a telephone, a table, a standard: source of a pattern that fails before more
 * digits and before what is counted, also with a space, a line break or 多 between.
 */
export const notCounted = `(?!\\d|[.,]\\d|[\\s\\p{Cf}]*(?:[多余馀几来]|[${chineseCounted}]|(?:${englishCounted})\\b))`;
