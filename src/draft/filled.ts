/** A template with its {names} filled in. Throws on a name that is not given. */
export function filled(template: string, values: Record<string, string | number | undefined>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`missing value: ${name} in ${template}`);
    return String(value);
  });
}
