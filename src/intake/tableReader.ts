/** Raw rows of a sheet pushed one after another: finds the header, then hands on the rows below it. */
import { bodyReader, type BodyReader } from './bodyReader.ts';
import { isClerkLine } from './layout/foot.ts';
import { checkHeader, headerDepth, layout } from './layout/layout.ts';
import { checkUnitRow, unitRow } from './layout/unitRow.ts';
import { personalScreen } from './personal/personalScreen.ts';
import { problemList } from './table/problem.ts';
import { checkCharacters, rowsNotice, type RawRow } from './table/row.ts';
import { unreadTable, type TableHead, type TableReading, type TableRow, type UnitRow } from './table/table.ts';

/** Reads the rows of a sheet one after another and keeps none but those of totals. */
type TableReader = {
  push: (rows: RawRow[]) => void;
  /** `isRead` is false where no row may be used: then the problems say why, and of personal data nothing else. */
  finish: () => TableHead & { isRead: boolean };
};

type BodyStart = { body: BodyReader; units?: UnitRow; isReadable: boolean };

export function tableReader(reading: TableReading, take: (row: TableRow) => void): TableReader {
  const { file, schema } = reading;
  const waiting: RawRow[] = [];
  const personal = personalScreen();
  const problems = problemList(file);
  let begun: BodyStart | undefined;
  return { push, finish };

  function push(rows: RawRow[]): void {
    if (begun !== undefined) return rows.forEach(begun.body.read);
    waiting.push(...rows);
    if (waiting.length > headerDepth + 1) begun = begin();
  }

  /** There are rows enough to find the header among them. */
  function begin(): BodyStart {
    const found = layout(waiting.splice(0), schema);
    for (const row of found.above) if (!isClerkLine(row)) personal.look(row, []);
    for (const row of found.header) personal.look(row, []);
    personal.lookAtHeader(found.lines.at(-1) ?? 1, found.columns);
    const unseen = found.header.flatMap((row) => checkCharacters(row, file));
    const wrong = unseen.length > 0 ? unseen : checkHeader(found, schema, file);
    const said = unitRow(found.above);
    problems.add(...rowsNotice('rows-above', found.above, file), ...wrong, ...checkUnitRow(said, found, file));
    const isReadable = unseen.length === 0 && wrong.every(({ code }) => code !== 'header-missing');
    const body = bodyReader(reading, found, isReadable, { personal, problems, take });
    found.body.forEach(body.read);
    return { body, isReadable, ...(said.units && { units: said.units }) };
  }

  function finish(): TableHead & { isRead: boolean } {
    if (begun === undefined && waiting.length > 0) begun = begin();
    const head = begun?.body.finish();
    const secret = personal.finish(file);
    if (secret.length > 0) return { ...unreadTable(secret), isRead: false };
    if (begun === undefined || head === undefined)
      return { ...unreadTable([{ code: 'file-empty', severity: 'error', file }]), isRead: false };
    const { isReadable, units } = begun;
    const all = problems.finish();
    if (!isReadable) return { ...unreadTable(all), isRead: false };
    return { ...head, ...(units && { unitLine: units }), problems: all, isRead: true };
  }
}
