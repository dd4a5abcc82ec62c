/** Three real regions' servers, the middle one as the Nexus, and a small platform that the travel service asks about them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ShardState } from '#wire/directory.ts';
import { regionKeyName } from '#wire/signature.ts';
import { atGate } from './journeys.ts';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import { testRegion, type TestRegion } from './region-server.ts';
import { keyOf } from './signing-keys.ts';

export interface Galaxy extends AsyncDisposable {
  readonly home: TestRegion;
  readonly away: TestRegion;
  readonly nexus: TestRegion;
  readonly platform: SmallPlatform;
  /** A pilot at home, at the gate. */
  traveller(): Promise<JoinedPilot>;
  /** What a player has in a region: credits and the ship, null without a pilot. */
  pilotOf(region: TestRegion, playerId: string): Promise<{ credits: number; ship: string | null } | null>;
}

export interface SmallPlatform extends AsyncDisposable {
  readonly url: string;
  /** Events that the travel service told the platform, in order. */
  readonly published: { type: string; payload: string }[];
  /** Players who are Galactic Citizens. */
  readonly citizens: Set<string>;
  /** Leads calls to a region elsewhere, as to a port where nobody listens. */
  reroute(region: TestRegion, endpoint: string | undefined): void;
  /** Says how a region stands. */
  setStatus(region: TestRegion, status: string): void;
  /** Says whose a region is; nobody's unless said otherwise. */
  setOwner(region: TestRegion, playerId: string): void;
  /** Says what the directory shows of a region: `active` unless said otherwise. */
  setShard(region: TestRegion, state: ShardState): void;
}

export async function startGalaxy(): Promise<Galaxy> {
  await using cleanup = new AsyncDisposableStack();
  const regions: TestRegion[] = [];
  // One after the other: a map in the making keeps the others' connections waiting.
  for (const seed of ['home', 'away', 'nexus']) {
    const slug = `${seed}-${Math.random().toString(36).slice(2, 8)}`;
    regions.push(cleanup.use(await testRegion({ slug, key: keyOf(regionKeyName(slug)), seed })));
  }
  const [home, away, nexus] = regions as [TestRegion, TestRegion, TestRegion];
  const platform = cleanup.use(await smallPlatform(regions));
  const running = cleanup.move();
  return {
    ...{ home, away, nexus, platform },
    async traveller() {
      const joined = await joinedPilot(home);
      await atGate(home, joined);
      return joined;
    },
    async pilotOf(region, playerId) {
      const [row] = await region.sql<{ credits: number; ship: string | null }>(
        'select credits::int as credits, ship_id as ship from pilots where player_id = $1',
        [playerId],
      );
      return row ?? null;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Answers what the travel service asks of the Nexus and of identity. */
async function smallPlatform(regions: readonly TestRegion[]): Promise<SmallPlatform> {
  const citizens = new Set<string>();
  const published: SmallPlatform['published'] = [];
  const endpoints = new Map<string, string>();
  const statuses = new Map<string, string>();
  const owners = new Map<string, string>();
  const shards = new Map<string, ShardState>();
  const found = (id: string | undefined) => regions.find(({ regionId }) => regionId === id);

  function shard(id: string | undefined): object | undefined {
    const region = found(id);
    if (!region) return undefined;
    const { regionId: key, slug: name, server } = region;
    return {
      key,
      name,
      endpoint: endpoints.get(key) ?? server.url,
      state: shards.get(key) ?? 'active',
      revision: 1,
    };
  }

  function answer(variables: { ids?: string[]; players?: { id: string }[] }): object {
    const ids = variables.ids ?? regions.map(({ regionId }) => regionId);
    const nodes = ids.flatMap((id) => {
      const region = found(id);
      const owner = owners.has(id) ? { id: owners.get(id) } : null;
      return region ? [{ id, slug: region.slug, status: statuses.get(id) ?? 'ACTIVE', owner }] : [];
    });
    const players = (variables.players ?? []).map(({ id }) => ({ galacticCitizen: citizens.has(id) }));
    return {
      regions: { nodes, pageInfo: { hasNextPage: false, endCursor: null } },
      _entities: players,
      publishEvents: { cursor: null, refused: [] },
    };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const send = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      if (request.method === 'GET') {
        const known = shard(request.url?.split('/').at(-1));
        return known ? send(200, known) : send(404, {});
      }
      const body = JSON.parse(Buffer.concat(chunks).toString()) as {
        variables: Parameters<typeof answer>[0] & { events?: SmallPlatform['published'] };
      };
      published.push(...(body.variables.events ?? []));
      return send(200, { data: answer(body.variables) });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    ...{ citizens, published },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    reroute: ({ regionId }, endpoint) =>
      void (endpoint ? endpoints.set(regionId, endpoint) : endpoints.delete(regionId)),
    setStatus: ({ regionId }, status) => void statuses.set(regionId, status),
    setOwner: ({ regionId }, playerId) => void owners.set(regionId, playerId),
    setShard: ({ regionId }, state) => void shards.set(regionId, state),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
