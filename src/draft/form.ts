import { formCodeWords, formColumnWords } from '../i18n/formWords.ts';
import type { Language, Text } from '../model/language.ts';
import { languageColumn } from '../table/languageColumn.ts';
import type { Field } from '../table/schema.ts';
import type { DescribedTable } from './describedPackage.ts';
import { expectedRows } from './expectedRows.ts';
import type { FormSource } from './readDescribed.ts';

export type FormCode = { code: string; titles: Text };
/** `header` is a title under which a release finds the field again; `isClosed`: no other code will do. */
export type FormColumn = { field: Field; header: string; about: Text; codes: FormCode[]; isClosed: boolean };
/** An empty return of a year: `rows` say what is expected, by the columns. */
export type Form = { year: number; languages: Language[]; columns: FormColumn[]; rows: string[][] };

/** The form of a fact table for the year after the latest complete one. */
export function form(source: FormSource, { schema }: DescribedTable): Form {
  const { languages, latestYear } = source.described.nianbao;
  const columns = schema.fields.map((field): FormColumn => {
    const codes = codesOf(field, source);
    return {
      ...{ field, header: headerOf(field, languages), about: aboutOf(field, source), codes },
      isClosed: !['unit', 'status'].includes(field.name),
    };
  });
  const year = latestYear + 1;
  const rows = expectedRows(source, year, schema).map((row) => schema.fields.map(({ name }) => row[name] ?? ''));
  return { year, languages, columns, rows };
}

function headerOf({ name, title, titles = {} }: Field, [first]: Language[]): string {
  return (first && titles[first]) ?? title ?? name;
}

function codesOf({ name, type, constraints }: Field, { described, lists, released }: FormSource): FormCode[] {
  const { measures, languages } = described.nianbao;
  const listed = { area: lists.areas, programme: lists.programmes, source: lists.sources }[name];
  if (listed !== undefined)
    return listed.map((cells) => ({
      code: cells['code'] ?? '',
      titles: Object.fromEntries(languages.map((one) => [one, cells[languageColumn('title', one)]])),
    }));
  if (name === 'measure') return measures.map(({ code, title }) => ({ code, titles: title }));
  if (name === 'unit')
    return untitled([...measures.map(({ unit }) => unit), ...released.map((cells) => cells['unit'])]);
  if (name === 'symbol' || name === 'status')
    return Object.entries(formCodeWords[name]).map(([code, titles]) => ({ code, titles }));
  return untitled(constraints?.enum ?? (type === 'boolean' ? ['true', 'false'] : []));
}

function untitled(codes: (string | undefined)[]): FormCode[] {
  return [...new Set(codes.filter((code) => code !== undefined))].map((code) => ({ code, titles: {} }));
}

/** A column of numbers tells its measure; of a column nobody knows, its titles are all there is to say. */
function aboutOf({ name, titles = {} }: Field, { described }: FormSource): Text {
  const measure = described.nianbao.measures.find(({ code }) => code === name);
  if (measure === undefined) return formColumnWords[name.replace(/^note_.+/, 'note')] ?? titles;
  const { title, unit } = measure;
  const said = Object.entries(title).map(([language, text]) => [language, unit ? `${text} (${unit})` : text]);
  return Object.fromEntries(said) as Text;
}
