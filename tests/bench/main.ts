/** `npm run bench`: what the project promises about speed, measured on this machine. Without arguments: all of it, briefly. */
import { cpus } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { benchFanout, type FanoutOptions } from './fanout/run.ts';
import { benchGateways } from './gateway/run.ts';
import { benchGovernance, type GovernanceBenchOptions } from './governance/run.ts';
import { profileGateway } from './gateway/profile.ts';
import { benchInterest } from './interest.ts';
import { benchJourneys, type JourneyBenchOptions } from './journeys.ts';
import { benchMaps } from './map.ts';
import type { Output } from './output.ts';
import { pinned } from './processes/child.ts';
import { say } from './progress.ts';
import { benchSharding } from './sharding.ts';
import { benchRegion, type RegionBenchOptions } from './world/run.ts';

const program = new Command('bench').description(
  'Times the gateway, sharded queries, a full region and map generation. Tables for people, --json for scripts; progress goes to stderr.',
);

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return value;
}

function counts(text: string): number[] {
  const values = text.split(',').map(Number);
  if (!values.every((value) => Number.isInteger(value) && value > 0 && value <= 10_000))
    throw new InvalidArgumentError('It must be numbers between 1 and 10000, separated by commas.');
  return values;
}

const names = (text: string): string[] => text.split(',').map((name) => name.trim());

/** On what the figures were made: they mean little without it. */
function machine() {
  const [cpu] = cpus();
  return { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version, pinned };
}

async function print(json: boolean | undefined, work: Record<string, () => Promise<Output>>): Promise<void> {
  const outputs: [string, Output][] = [];
  for (const [name, bench] of Object.entries(work)) {
    say(`${name}: starting`);
    outputs.push([name, await bench()]);
  }
  const { cpu, cores, node } = machine();
  const where = `${cores} x ${cpu}, Node ${node}, ${pinned ? 'the measured process on a core of its own' : 'not pinned to cores'}`;
  process.stdout.write(
    json
      ? `${JSON.stringify({ machine: machine(), ...Object.fromEntries(outputs.map(([name, output]) => [name, output.json])) }, null, 2)}\n`
      : `${[where, ...outputs.map(([, output]) => output.text)].join('\n\n')}\n`,
  );
}

program
  .command('all', { isDefault: true })
  .description('everything, in about five minutes')
  .option('--json', 'print JSON')
  .action(({ json }: { json?: boolean }) =>
    print(json, {
      map: benchMaps,
      sharding: () => benchSharding({ requests: 60 }),
      interest: () => benchInterest({ events: 5_000 }),
      fanout: () => benchFanout({ subscribers: 2_000, idle: 10_000, rounds: 20 }),
      region: () => benchRegion({ requests: 50, pilots: [50, 500], seconds: 10 }),
      governance: () => benchGovernance({ members: 5_000, policies: 1_000, requests: 50 }),
      journeys: () => benchJourneys({ journeys: 100, starting: 8 }),
      gateway: () => benchGateways({ rounds: 2, seconds: 0.5, connections: [1, 50, 200] }),
    }),
  );

program
  .command('map')
  .description('from a blueprint to the committed rows of a map')
  .option('--json', 'print JSON')
  .action(({ json }: { json?: boolean }) => print(json, { map: benchMaps }));

program
  .command('sharding')
  .description('a query over four regions beside queries of one region')
  .option('--json', 'print JSON')
  .option('--requests <count>', 'how often each query is sent', whole, 200)
  .action(({ json, requests }: { json?: boolean; requests: number }) =>
    print(json, { sharding: () => benchSharding({ requests }) }),
  );

program
  .command('region')
  .description('a region of 10,000 pilots: database time of its reads, and 500 pilots acting at once')
  .option('--json', 'print JSON')
  .option('--requests <count>', 'how often each read is made', whole, 200)
  .option('--pilots <counts>', 'how many pilots act once a second, step by step', counts, [50, 100, 500])
  .option('--seconds <count>', 'for how long they act', whole, 20)
  .action(({ json, ...options }: { json?: boolean } & RegionBenchOptions) =>
    print(json, { region: () => benchRegion(options) }),
  );

program
  .command('governance')
  .description(
    'a region of many members and policies: what governors read and citizens do, and what closing costs',
  )
  .option('--json', 'print JSON')
  .option('--members <count>', 'how many citizens there are', whole, 5_000)
  .option('--policies <count>', 'how many policies there are', whole, 1_000)
  .option('--requests <count>', 'how often each is done', whole, 200)
  .action(({ json, ...options }: { json?: boolean } & GovernanceBenchOptions) =>
    print(json, { governance: () => benchGovernance(options) }),
  );

program
  .command('fanout')
  .description('one event to many subscribers, beside a bare ws server that sends the same bytes')
  .option('--json', 'print JSON')
  .option('--subscribers <count>', 'sockets that get each event', whole, 2_000)
  .option('--idle <count>', 'idle subscribers that are held', whole, 10_000)
  .option('--rounds <count>', 'how many events are sent', whole, 50)
  .action(({ json, ...options }: { json?: boolean } & FanoutOptions) =>
    print(json, { fanout: () => benchFanout(options) }),
  );

program
  .command('interest')
  .description('what an event costs at a region whose subscribers watch other sectors')
  .option('--json', 'print JSON')
  .option('--events <count>', 'how many events happen', whole, 20_000)
  .action(({ json, events }: { json?: boolean; events: number }) =>
    print(json, { interest: () => benchInterest({ events }) }),
  );

program
  .command('journeys')
  .description('what a journey between two regions costs, and how many there can be a second')
  .option('--json', 'print JSON')
  .option('--journeys <count>', 'how many are made at once', whole, 400)
  .option('--starting <count>', 'how many players start at the same time', whole, 8)
  .action(({ json, ...options }: { json?: boolean } & JourneyBenchOptions) =>
    print(json, { journeys: () => benchJourneys(options) }),
  );

interface GatewayFlags {
  json?: boolean;
  rounds: number;
  seconds: number;
  connections: number[];
  only?: string[];
  profile?: boolean;
}

program
  .command('gateway')
  .description('requests per second and latency beside other gateways and a hand-written limit')
  .option('--json', 'print JSON')
  .option('--rounds <count>', 'how often everybody is measured', whole, 3)
  .option('--seconds <seconds>', 'how long each is measured', positive, 4)
  .option('--connections <counts>', 'how many connections keep asking', counts, [1, 50, 200])
  .option('--only <names>', 'ours, limit, apollo, hive, mercurius', names)
  .option(
    '--profile',
    'write CPU profiles of our gateway at 50 connections instead, and print where its time goes',
  )
  .action(({ json, profile, ...options }: GatewayFlags) =>
    print(json, {
      gateway: () =>
        profile ? profileGateway({ connections: 50, seconds: options.seconds }) : benchGateways(options),
    }),
  );

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
