import type { Language } from '../model/language.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type StringKey = keyof typeof zh;

/** Every string the program says, by language and key; the types hold both languages to the same keys. */
export const strings: Record<Language, Record<StringKey, string>> = { 'zh-CN': zh, en };
