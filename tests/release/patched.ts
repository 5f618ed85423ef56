export type Json = string | number | boolean | null | Json[] | { [member: string]: Json };
export type JsonObject = Record<string, Json>;

/**
 * A JSON merge patch (RFC 7396): objects are patched member by member, null takes a member away, anything else replaces
 * what was there. One thing more: a list whose members have a `code` or a `name` (measures, resources, fields) may be
 * patched as an object, from code or name to patch. A name that is not there is added at the end; so is what stands
 * under `-`, as in a JSON pointer, even where another member has its name.
 */
export function patched(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  if (Array.isArray(target)) return patchedList(target.filter(isObject), patch);
  const members = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, change] of Object.entries(patch))
    if (change === null) members.delete(name);
    else members.set(name, patched(members.get(name), change));
  return Object.fromEntries(members);
}

function patchedList(target: JsonObject[], { '-': last, ...patch }: JsonObject): Json[] {
  const label = target.some(({ code }) => code !== undefined) ? 'code' : 'name';
  const nameOf = ({ [label]: name = null }: JsonObject) => (typeof name === 'string' ? name : '');
  const names = new Set(target.map(nameOf));
  const changeOf = (member: JsonObject) => new Map(Object.entries(patch)).get(nameOf(member));
  const before = target.filter((member) => changeOf(member) !== null);
  const changed = before.map((member) => patched(member, changeOf(member) ?? {}));
  const added = Object.entries(patch).filter(([name, change]) => !names.has(name) && change !== null);
  const ends = last === undefined ? [] : [last];
  return [...changed, ...added.map(([name, change]) => patched({ [label]: name }, change)), ...ends];
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
