const smallWords =
  'the|an?|as|at|by|for|from|in|on|to|with|was|were|is|are|has|had|have|it|its|this|that|these|those|they|which|who|when|where|but|compared|alone|onwards|there|we|no|because|so|if|through|until|since|before|after';

/**
 * Follows a year, a day or an address in English: the end, punctuation, a reference, or one of these small words.
 * Before any other word (2000 households, 2000 dibao households) the digits may count.
 */
export const clauseEnd = `(?=\\s*(?:$|[.,](?!\\d)|[;:!?()”"—\\uFFFC\\uE000]|(?:${smallWords})\\b))`;
