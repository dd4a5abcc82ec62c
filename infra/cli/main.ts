/** `npm run region -- <command>`: regions of a running stack. */
import { Command } from 'commander';
import { audit, create, down, list, show, up, type Output } from './regions.ts';
import { connect, type RunningStackClient } from './running-stack.ts';

interface CommonOptions {
  json?: boolean;
  dataDir?: string;
  owner?: string;
  name?: string;
}

const program = new Command('region').description(
  'Regions of a running stack: tables for people, --json for scripts.',
);

function command(usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', 'print JSON')
    .option('--data-dir <folder>', 'data folder of the stack (default: DATA_DIR or .data)');
}

async function run(
  options: CommonOptions,
  work: (stack: RunningStackClient) => Promise<Output>,
): Promise<void> {
  try {
    const { json, text } = await work(connect(options.dataDir));
    process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : text}\n`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

command('list', 'all regions, with their servers').action((options: CommonOptions) => run(options, list));
command('show <slug>', 'one region').action((slug: string, options: CommonOptions) =>
  run(options, (stack) => show(stack, slug)),
);
command('create <slug>', 'make a region and open it')
  .option('--owner <handle>', 'player who owns it (required)')
  .option('--name <name>', 'name shown to players')
  .action((slug: string, options: CommonOptions) =>
    run(options, (stack) => create(stack, slug, options.owner, options.name)),
  );
command('down <slug>', "stop a region's server").action((slug: string, options: CommonOptions) =>
  run(options, (stack) => down(stack, slug)),
);
command('up <slug>', "start a region's server").action((slug: string, options: CommonOptions) =>
  run(options, (stack) => up(stack, slug)),
);
command(
  'audit',
  'prove that everything that travels is in exactly one place; exit code 1 when it is not',
).action((options: CommonOptions) => run(options, audit));

await program.parseAsync();
