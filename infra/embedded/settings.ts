/** What `npm start` can be told: by environment and by flags. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const port = 'PORT must be a whole number from 1 to 65535, such as PORT=4000.';
const settings = z.object({
  PORT: z.coerce.number(port).int(port).min(1, port).max(65_535, port).default(4000),
  DATA_DIR: z.string().min(1).default('.data'),
});

export interface StackSettings {
  /** Port of the gateway. */
  port: number;
  /** Absolute path of the folder that holds everything. */
  dataDir: string;
  /** One JSON line per step instead of a list for people. */
  json: boolean;
  /** Only PostgreSQL and the databases, so that every part can be started by hand. */
  onlyPostgres: boolean;
  /** Regions that share one server process. */
  regionsPerHost: number;
}

export const usage = `npm start [-- options]: the whole back end on this machine.

  --json                   one JSON line per step, for scripts
  --only postgres          PostgreSQL and the databases alone; every part is started by hand
  --regions-per-host <n>   regions that share one server process (default 1)
  --help                   this text

  PORT       port of the gateway (default 4000)
  DATA_DIR   folder that holds everything (default .data)
`;

/**
 * What was asked for; undefined for help.
 * @throws Error with one line that names what is wrong
 */
export function readStackSettings(
  env: NodeJS.ProcessEnv = process.env,
  args: string[] = process.argv.slice(2),
): StackSettings | undefined {
  const flags = readFlags(args);
  if (flags.help) return undefined;
  if (flags.only !== undefined && flags.only !== 'postgres')
    throw new Error('--only takes nothing but postgres.');
  const regionsPerHost = Number(flags['regions-per-host']);
  if (!Number.isInteger(regionsPerHost) || regionsPerHost < 1)
    throw new Error('--regions-per-host takes a whole number from 1.');
  // An empty variable is what `docker compose` and CI make of one that is not set.
  const result = settings.safeParse({
    PORT: env['PORT'] || undefined,
    DATA_DIR: env['DATA_DIR'] || undefined,
  });
  if (!result.success) throw new Error(result.error.issues[0]?.message);
  return {
    port: result.data.PORT,
    dataDir: resolve(result.data.DATA_DIR),
    json: flags.json,
    onlyPostgres: flags.only === 'postgres',
    regionsPerHost,
  };
}

function readFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
        'regions-per-host': { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    // Its first sentence names the flag; the rest is about quoting positional arguments.
    const [what] = (error as Error).message.split('. ');
    throw new Error(`${what?.replace(/\.$/, '')}. npm start -- --help shows what there is.`, {
      cause: error,
    });
  }
}
