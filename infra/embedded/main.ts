/** `npm start`: the whole back end on this machine. */
import { Listr } from 'listr2';
import { StartInterrupted, watchForEnd } from './ending.ts';
import { readStackSettings, usage, type StackSettings } from './settings.ts';
import { startStack, type Step } from './stack.ts';
import { welcome } from './welcome.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Shows each step as it runs: a list for people, a line each where nobody watches, a JSON line for scripts. */
function steps({ json }: StackSettings): Step {
  // Signals are ours, and what went wrong is said once, at the end.
  const options = { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } };
  if (!json && process.stdout.isTTY)
    return async (title, task) => void (await new Listr([{ title, task }], options).run());
  return async (title, work) => {
    const started = performance.now();
    await work();
    const ms = Math.round(performance.now() - started);
    say(json ? JSON.stringify({ step: title, ms }) : `${title} (${ms} ms)`);
  };
}

async function start(settings: StackSettings): Promise<void> {
  const ending = watchForEnd(say);
  const stack = await startStack(settings, ending.interruptible(steps(settings)), say);
  ending.endsWith(stack);
  if (settings.json) say(JSON.stringify({ ready: true, url: stack.url, dataDir: settings.dataDir }));
  else if (settings.onlyPostgres)
    say(
      `PostgreSQL and the databases are ready; the settings of every part are in ${settings.dataDir}/env. Ctrl-C stops.`,
    );
  else say(welcome(stack.url));
}

try {
  const settings = readStackSettings();
  if (settings) await start(settings);
  else say(usage);
} catch (error) {
  if (error instanceof StartInterrupted) say(error.message);
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
