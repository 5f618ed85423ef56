/** Where a step says what it does; the cli decides how that is shown. */
export type Log = (message: string) => void;
