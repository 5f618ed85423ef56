/** Months as a column of them writes them: 7, 7月, July, Juli, juil., июль. */

const languagesRead = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'sv', 'cs', 'tr', 'id'];

const numbered = /^(0?[1-9]|1[0-2])(?:\s?[月월])?$/u;

/** In two digits. */
export function monthNumber(text: string): string | undefined {
  return numbered.exec(text.trim())?.[1]?.padStart(2, '0') ?? namedMonth(text);
}

/** By its name alone: a column of names needs no heading. */
export function namedMonth(text: string): string | undefined {
  names ??= monthNames();
  return names.get(nameKey(text));
}

let names: Map<string, string> | undefined;

/** The first language counts where short names of two languages are alike. */
function monthNames(): Map<string, string> {
  const named = languagesRead.toReversed().flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, string] => [
        nameKey(format.format(new Date(Date.UTC(2000, index, 1)))),
        String(index + 1).padStart(2, '0'),
      ]);
    }),
  );
  return new Map(named);
}

function nameKey(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\.$/, '');
}
