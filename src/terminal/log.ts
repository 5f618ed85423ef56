/** A line for whoever runs the command; what a command makes is never written there. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
