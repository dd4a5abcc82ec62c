/** Progress goes to stderr: what is on stdout is the result. */
const started = performance.now();

export function say(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stderr.write(`${seconds.padStart(4)} s  ${text}\n`);
}
