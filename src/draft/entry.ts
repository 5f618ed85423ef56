/** One of a code list. `text` is what the table calls it; a whole that the table only implies has none. */
export type Entry = { code: string; title: string; text?: string; parent?: string };
