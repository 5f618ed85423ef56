/** The callbacks by which a long job reports lines and progress to the command that runs it. */

/** Where a step says what it does; the cli decides how that is shown. */
export type Log = (message: string) => void;

/** Told which file is being worked on and how much of it is done, from 0 to 1. */
export type Progress = (file: string, part: number) => void;
