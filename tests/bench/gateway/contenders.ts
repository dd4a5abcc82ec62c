/** Who is measured: our gateway, the hand-written limit, and the gateways of others. */
import type { ChildOptions } from '#tests/bench/processes/child.ts';
import { contendersFolder } from './install.ts';

export interface Contender {
  /** For `--only`, which also takes the part before the first dash. */
  id: string;
  label: string;
  path: string;
  /** Whether equal requests in flight share one execution: such rows are compared among themselves. */
  shares: boolean;
  /** Whether it comes from the bench's own package.json. */
  foreign: boolean;
  program: Pick<ChildOptions, 'main' | 'args' | 'env' | 'cwd' | 'drainMs'>;
}

/** What a contender needs to know. */
interface Places {
  /** File of the supergraph, with the subgraphs' real addresses. */
  supergraph: string;
  /** Origin of the subgraphs. */
  subgraphs: string;
  /** File of the subgraphs' own SDL as JSON, by name. */
  sdl: string;
}

const ours = (places: Places, sharing: 'on' | 'off'): Contender['program'] => ({
  main: 'gateway/main.ts',
  args: ['--supergraph', places.supergraph, '--port', '0'],
  env: { INFLIGHT_DEDUP: sharing },
  // A profile is written when the last connection has drained.
  drainMs: 20_000,
});

export function contenders(places: Places): Contender[] {
  const foreign = (
    id: string,
    label: string,
    main: string,
    more: { path?: string; shares?: boolean; env?: Record<string, string> } = {},
  ): Contender => ({
    ...{ id, label, path: more.path ?? '/graphql', shares: more.shares ?? false, foreign: true },
    program: {
      main: `${contendersFolder}/${main}`,
      args: [places.supergraph, places.subgraphs, places.sdl],
      env: { APOLLO_TELEMETRY_DISABLED: '1', ...more.env },
      cwd: contendersFolder,
    },
  });
  const own = { path: '/graphql', shares: false, foreign: false };
  return [
    {
      ...own,
      id: 'limit',
      label: 'hand-written limit',
      program: { main: 'tests/bench/limit/main.ts', args: [places.subgraphs] },
    },
    { ...own, id: 'ours', label: 'ours', program: ours(places, 'off') },
    {
      ...own,
      id: 'ours-shared',
      label: 'ours, equal in-flight operations shared',
      shares: true,
      program: ours(places, 'on'),
    },
    foreign('apollo', 'ApolloGateway', 'apollo.mjs', { path: '/' }),
    foreign('hive', 'Hive Gateway', 'hive.mjs', { env: { SHARE: 'off' } }),
    foreign('hive-rust', 'Hive Gateway, Rust planner', 'hive.mjs', {
      env: { PLANNER: 'rust', SHARE: 'off' },
    }),
    foreign('hive-shared', 'Hive Gateway, Rust planner, equal in-flight shared', 'hive.mjs', {
      shares: true,
      env: { PLANNER: 'rust', SHARE: 'on' },
    }),
    foreign('mercurius', 'Mercurius', 'mercurius.mjs'),
  ];
}

/** The wanted ones; the limit is always among them, because every ratio is to it. */
export function select(all: Contender[], only: string[] | undefined): Contender[] {
  if (!only) return all;
  const unknown = only.filter((name) => !all.some(({ id }) => id === name || id.startsWith(`${name}-`)));
  if (unknown.length > 0)
    throw new Error(
      `There is no contender ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}.`,
    );
  return all.filter(
    ({ id }) => id === 'limit' || only.some((name) => id === name || id.startsWith(`${name}-`)),
  );
}
