/** Members of Table Schema and Table Dialect v2 (https://datapackage.org) that tables are read by. */

/** A value of JSON, or the text of a cell with that value. */
export type Literal = string | number | boolean;

export type Constraints = {
  required?: boolean;
  unique?: boolean;
  enum?: Literal[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: Literal;
  maximum?: Literal;
  exclusiveMinimum?: Literal;
  exclusiveMaximum?: Literal;
};

/** Without `resource`, or with an empty one, of the same table. */
export type ForeignKey = {
  fields: string | string[];
  reference: { resource?: string; fields: string | string[] };
};

/** Table Dialect v2, as far as tables are read by it; rows are counted from 1. */
export type TableDialect = {
  delimiter?: string;
  header?: boolean;
  headerRows?: number[];
  commentRows?: number[];
  commentChar?: string;
  nullSequence?: string;
  sheetName?: string;
  sheetNumber?: number;
};
