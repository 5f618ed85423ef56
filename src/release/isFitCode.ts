const codeGrammar = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u;
/** Windows keeps these names to itself, with any ending, and drops a point at the end. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i;
/** Every list of pages has one of this name. */
const reservedPage = /^index\.html$/i;

/** Codes become addresses, classes of CSS and file names, on any system. */
export function isFitCode(code: string): boolean {
  return codeGrammar.test(code) && !reservedNames.test(code) && !reservedPage.test(code);
}
