/** The callbacks by which a long job reports lines and progress to the command that runs it. */

export type Log = (message: string) => void;

/** `part` is from 0 to 1. */
export type Progress = (file: string, part: number) => void;
