/** The gateway in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url));

export interface GatewayProcess {
  child: ChildProcess;
  /** Port of the ready message; undefined when the process ended without one. */
  port: Promise<number | undefined>;
  ended: Promise<number | null>;
  output(): string;
}

/** Starts it as `npm run gateway` does, with nothing in its environment but what is given. */
export function startGatewayProcess(args: string[], env: Record<string, string> = {}): GatewayProcess {
  const child = fork(main, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    silent: true,
    execArgv: [],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const exit = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  // What it wrote may arrive after it ended.
  const ended = exit.then(async (code) => {
    for (const stream of [child.stdout!, child.stderr!]) await finished(stream);
    return code;
  });
  const port = new Promise<number | undefined>((resolve) => {
    child.once('message', (message: { type: string; port: number }) => resolve(message.port));
    child.once('exit', () => resolve(undefined));
  });
  return { child, port, ended, output: () => output };
}
