/** The document that charts are drawn with where there is no browser. */
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The document with which charts are drawn where there is no browser. */
export const serverDocument: Document = document;
