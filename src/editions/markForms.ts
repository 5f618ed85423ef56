/** Markdown of which prose has no use (only headings and paragraphs are read): it would be printed as it stands. */
export const markForms = [
  // Emphasis, code, tables, escapes, links, HTML and entities.
  /\*+|`+|~~+|__+|\\|\||\]\(|<[a-z/!][^>\n]*>?|&#?\w+;/giu,
  // At the beginning of a line: a list, a quotation, a heading without its space, a rule, the address of a link.
  /^[ \t]*(?:[-+](?=[ \t]|$|-)-*|>+|#+|=+$|\[[^\][\n]+\]:)/gmu,
];
