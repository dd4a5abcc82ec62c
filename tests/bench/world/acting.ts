/** Pilots who act once a second through the gateway: a third moves, a third buys, a third sells. */
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { Pool } from 'undici';
import { startDirectory } from '#tests/kit/directory.ts';
import { masterKey } from '#tests/kit/signing-keys.ts';
import { startChild } from '#tests/bench/processes/child.ts';
import { cpuMilliseconds } from '#tests/bench/processes/usage.ts';
import { say } from '#tests/bench/progress.ts';
import { watchBackends } from './backends.ts';
import type { World } from './open.ts';

export interface ActingResult {
  pilots: number;
  seconds: number;
  actions: number;
  /** Answers with an error, by its code. */
  refused: Record<string, number>;
  p50: number;
  p95: number;
  p99: number;
  /** What p99 was promised to be below, in ms. */
  goal: number;
  /** CPU time of an action at each server, in ms: what does not depend on who else uses the machine. */
  cpu: { gateway: number; region: number; postgres: number };
}

export interface ActingOptions {
  pilots: number;
  seconds: number;
}

const goal = 100;
const warmUpSeconds = 5;

interface Actor {
  playerId: string;
  /** Body of its n-th request. */
  body: (n: number) => string;
}

export async function measureActing(world: World, { pilots, seconds }: ActingOptions): Promise<ActingResult> {
  await using opened = new AsyncDisposableStack();
  const actors = await readyActors(world, pilots);
  const region = opened.use(
    await startChild({
      ...{ main: 'subgraphs/region/main.ts', core: 'measured', args: ['--region', world.slug] },
      ...{ env: world.regionEnv, logFile: join(world.folder, 'region.log') },
    }),
  );
  const endpoint = `http://127.0.0.1:${region.port}/graphql`;
  const shards = [{ key: world.regionId, name: world.slug, endpoint, state: 'active', revision: 1 } as const];
  const directory = opened.use(await startDirectory({ shards, masterKey }));
  const gateway = opened.use(
    await startChild({
      ...{ main: 'gateway/main.ts', core: 'around', args: ['--port', '0'] },
      env: { ...world.gatewayEnv, DIRECTORY_URL: directory.url },
      logFile: join(world.folder, 'gateway.log'),
    }),
  );
  const pool = new Pool(`http://127.0.0.1:${gateway.port}`, { connections: 256 });
  opened.defer(() => pool.close());
  const authorizations = await Promise.all(
    actors.map(async ({ playerId }) => `Bearer ${await world.issuer.sign({ sub: playerId })}`),
  );
  const latency = createHistogram({ lowest: 1, highest: 600_000_000, figures: 3 });
  const refused: Record<string, number> = {};
  let measuring = false;
  const act = async (index: number, n: number, due: number): Promise<void> => {
    const { body } = await pool.request({
      ...{ path: '/graphql', method: 'POST', body: actors[index]!.body(n) },
      headers: { 'content-type': 'application/json', authorization: authorizations[index]! },
    });
    const { errors } = (await body.json()) as { errors?: { extensions: { code: string } }[] };
    if (!measuring) return;
    const code = errors?.[0]?.extensions.code;
    if (code) refused[code] = (refused[code] ?? 0) + 1;
    latency.record(Math.max(1, Math.round((performance.now() - due) * 1_000)));
  };
  say(`${pilots} pilots act once a second for ${seconds} s`);
  await actFor(act, pilots, warmUpSeconds, 0);
  measuring = true;
  await using watcher = await connectOwner(world);
  const backends = await watchBackends(watcher.client);
  const used = () => ({
    gateway: cpuMilliseconds(gateway.pid) ?? 0,
    region: cpuMilliseconds(region.pid) ?? 0,
    postgres: backends.cpu(),
  });
  const before = used();
  await actFor(act, pilots, seconds, warmUpSeconds);
  const after = used();
  const perAction = (part: keyof typeof before): number => (after[part] - before[part]) / latency.count;
  return {
    ...{ pilots, seconds, actions: latency.count, refused, goal },
    ...{ p50: latency.percentile(50) / 1_000, p95: latency.percentile(95) / 1_000 },
    p99: latency.percentile(99) / 1_000,
    cpu: {
      ...{ gateway: perAction('gateway'), region: perAction('region'), postgres: perAction('postgres') },
    },
  };
}

/** Every pilot's turn comes once a second, whether or not the others have been answered; lateness counts from when it was due. */
async function actFor(
  act: (index: number, n: number, due: number) => Promise<void>,
  pilots: number,
  seconds: number,
  from: number,
): Promise<void> {
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (let next = 0; next < pilots * seconds;) {
    const passed = performance.now() - started;
    for (; next < pilots * seconds && (next * 1_000) / pilots <= passed; next++) {
      const due = started + (next * 1_000) / pilots;
      under.push(act(next % pilots, from + Math.floor(next / pilots), due));
    }
    await pause(1);
  }
  await Promise.all(under);
}

const tradeIn = (field: string) => (regionId: string, good: string) => () =>
  JSON.stringify({
    query: `mutation ($r: ID!, $g: Commodity!) { ${field}(regionId: $r, commodity: $g, quantity: 1) { transaction { unitPrice } pilot { credits } } }`,
    variables: { r: regionId, g: good },
  });
const [buy, sell] = [tradeIn('buy'), tradeIn('sell')];
const move = (regionId: string, between: [number, number]) => (n: number) =>
  JSON.stringify({
    query:
      'mutation ($r: ID!, $to: Int!) { moveShip(regionId: $r, to: $to) { turnsSpent pilot { sector { number } } } }',
    variables: { r: regionId, to: between[(n + 1) % 2] },
  });

/** Puts pilots where they can act: traders at stations, each at a good that the station deals in; movers at a warp and back. */
async function readyActors(world: World, pilots: number): Promise<Actor[]> {
  const { regionId } = world;
  await using owner = await connectOwner(world);
  const { client } = owner;
  {
    const { rows } = await client.query<{ playerId: string; shipId: string }>(
      `select player_id as "playerId", ship_id as "shipId" from pilots p where exists (select from cargo where ship_id = p.ship_id) order by player_id limit $1`,
      [pilots],
    );
    const markets = async (
      goods: string,
      classes: number[],
    ): Promise<{ id: string; sector: number; good: string }[]> =>
      (
        await client.query<{ id: string; sector: number; good: string }>(
          `select s.id, s.sector, k.good from stations s join stock k on k.station_id = s.id
           where s.station_class = any($1) and k.good = any($2) order by md5(s.id::text || k.good)`,
          [classes, goods.split(' ')],
        )
      ).rows;
    const basics = 'ORE ORGANICS EQUIPMENT FUEL';
    const [selling, buying] = [await markets(basics, [9, 4]), await markets(basics, [8, 5])];
    const warps = await client.query<{ from: number; to: number }>(
      `select from_sector as "from", to_sector as "to" from edges where kind = 'WARP' and two_way and not latent and uses_left is null order by cost, number limit 200`,
    );
    const actors: Actor[] = [];
    for (const [index, { playerId, shipId }] of rows.entries()) {
      const role = index % 3;
      if (role === 0) {
        const { from, to } = warps.rows[index % warps.rows.length]!;
        await client.query('update pilots set sector = $2 where player_id = $1', [playerId, from]);
        actors.push({ playerId, body: move(regionId, [from, to]) });
        continue;
      }
      const list = role === 1 ? selling : buying;
      const { id, sector, good } = list[index % list.length]!;
      await client.query('update pilots set sector = $2 where player_id = $1', [playerId, sector]);
      await client.query(
        `update ships set status = 'DOCKED', station_id = $2, docked_at = now() where id = $1`,
        [shipId, id],
      );
      actors.push({ playerId, body: (role === 1 ? buy : sell)(regionId, good) });
    }
    return actors;
  }
}

async function connectOwner({ ownerUrl, regionId }: World): Promise<{ client: Client } & AsyncDisposable> {
  const client = new Client({ connectionString: ownerUrl, options: `-c app.current_region=${regionId}` });
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
