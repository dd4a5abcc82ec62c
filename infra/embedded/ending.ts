/** When the stack ends: on Ctrl-C or SIGTERM, with whoever started it, or with its PostgreSQL. */
import type { Stack, Step } from './stack.ts';

/** The end was asked for while the stack started; what was started is stopped again. */
export class StartInterrupted extends Error {}

export interface Ending {
  /** Steps that go on no more once the end was asked for. */
  interruptible(step: Step): Step;
  /** From now on the end stops this stack. */
  endsWith(stack: Stack): void;
}

/** Listens from the first moment: a start takes seconds, and may be cut short as well. */
export function watchForEnd(say: (line: string) => void): Ending {
  let stack: Stack | undefined;
  let asked = false;

  function end(line: string, exitCode: number): void {
    clearInterval(orphaned);
    // Asked twice: nothing is waited for. Services and PostgreSQL notice that their launcher is gone.
    if (asked) {
      stack?.killAll();
      process.exit(1);
    }
    asked = true;
    say(line);
    process.exitCode = exitCode;
    if (stack) void stopped(stack);
  }

  async function stopped(running: Stack): Promise<void> {
    try {
      await running[Symbol.asyncDispose]();
      say('Stopped.');
    } catch (error) {
      process.stderr.write(`The stack did not stop cleanly: ${(error as Error).message}\n`);
      process.exit(1);
    }
  }

  async function databaseDied(running: Stack): Promise<void> {
    await running.databaseDied;
    // While the stack stops anyway, its early end changes nothing.
    if (asked) return;
    end('PostgreSQL ended unexpectedly; stopping. Start again with npm start: committed data is kept.', 1);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => end('Stopping (once more to stop at once) …', 0));
  // npm starts us through a shell that does not hand signals on: when it is gone, so is whoever asked for the stack.
  const parent = process.ppid;
  const orphaned = setInterval(
    () => process.ppid !== parent && end('The process that started the stack is gone; stopping.', 0),
    500,
  );
  orphaned.unref();

  return {
    interruptible: (step) => async (title, work) => {
      const goOn = (): void => {
        if (asked) throw new StartInterrupted('Stopped.');
      };
      goOn();
      await step(title, work);
      goOn();
    },
    endsWith(running) {
      stack = running;
      void databaseDied(running);
    },
  };
}
