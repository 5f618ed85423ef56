/** What the digest of a release is taken over: names and contents in order of name, of what is released, never of raw tables. */
export function releaseContent(files: Map<string, string>): string {
  return [...files.keys()]
    .toSorted()
    .map((name) => `${name}\n${files.get(name)}`)
    .join('');
}
