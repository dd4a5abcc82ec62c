/** Each subscription of the schema, through the real gateway: what it tells, whom it refuses, and that nothing is lost when its service is killed or its client leaves. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodePlace } from '#subgraphs/kit/cursor.ts';
import { classOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
import { openStream, type ClientStream, type Way } from '#tests/kit/client-stream.ts';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

let galaxy: LiveGalaxy;
let home: LiveRegion;
let away: LiveRegion;
let admin: LivePlayer;
let trader: LivePlayer;
let stranger: LivePlayer;
/** Where the trader is docked, at a station that only who has been there knows. */
let station: { id: string; sector: number };

interface Stream {
  way: Way;
  /** The service whose death it survives. */
  service: () => string;
  /** The field with its arguments, and what is asked of its events beside the cursor. */
  field: (after: string) => string;
  shows: string;
  /** Makes it tell something. */
  happen: () => Promise<unknown>;
  /** What the first event looks like. */
  like: () => object;
  listener: () => LivePlayer | undefined;
  /** Who is refused and how; nobody where all may listen. */
  refused?: () => [LivePlayer | undefined, string];
  /** Its events where they are written. */
  outbox: () => { database: string; scope: string; where: string };
  /** Whether only the latest event counts. */
  latestOnly?: boolean;
}

const platform = (where: string) => () => ({ database: 'nexus', scope: 'platform', where });
const inHome = (where: string) => ({ database: `region_${home.slug}`, scope: home.id, where });

/** What the Nexus writes when a region is suspended, which nobody does to these. */
const suspended = (reason: string): Promise<object[]> =>
  galaxy.sql(
    'nexus',
    `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'region.suspended', $2)`,
    [
      away.id,
      {
        ...{ ownerId: null, tier: 'STANDARD', reason, effectiveAt: new Date().toISOString() },
      },
    ],
  );

/** What the Nexus writes when another region's map is made: for admins alone. */
const generatedAway = (): Promise<object[]> =>
  galaxy.sql(
    'nexus',
    `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'generation.progress', $2)`,
    [away.id, { id: randomUUID(), regionId: away.id, state: 'RUNNING', phase: 'tunnels', percent: 50 }],
  );

/** True also while nobody can say. */
async function generating(): Promise<boolean> {
  const { data } = await galaxy.ask('{ nexus { generation { state } } }').catch(() => ({ data: null }));
  return data?.nexus.generation?.state === 'RUNNING' || !data;
}

const streams: Record<string, Stream> = {
  regionEvents: {
    way: 'events',
    service: () => `region-${home.slug}`,
    field: (after) => `regionEvents(regionId: "${home.id}", types: [PLAYER_ARRIVE], ${after})`,
    shows: '... on PlayerArrived { player { id } }',
    async happen() {
      const [newcomer] = (await galaxy.players(1)) as [LivePlayer];
      await join(newcomer);
    },
    like: () => ({ player: { id: expect.any(String) } }),
    listener: () => trader,
    refused: () => [undefined, 'UNAUTHENTICATED'],
    outbox: () => inHome(`type = 'player.arrive'`),
  },
  market: {
    way: 'socket',
    service: () => `region-${home.slug}`,
    field: (after) => `market(regionId: "${home.id}", stationId: "${station.id}", ${after})`,
    shows: 'stationId prices { commodity quantity }',
    happen: () =>
      galaxy.insist(
        'mutation ($r: ID!) { buy(regionId: $r, commodity: FUEL, quantity: 1) { transaction { id } } }',
        { r: home.id },
        trader,
      ),
    like: () => ({
      stationId: station.id,
      prices: expect.arrayContaining([{ commodity: 'FUEL', quantity: expect.any(Number) }]),
    }),
    listener: () => trader,
    refused: () => [stranger, 'STATION_NOT_FOUND'],
    outbox: () => inHome(`type = 'port.updated' and payload->>'stationId' = '${station.id}'`),
    latestOnly: true,
  },
  announcements: {
    way: 'multipart',
    service: () => 'nexus',
    field: (after) => `announcements(${after})`,
    shows: 'title severity',
    happen: () =>
      galaxy.insist(
        'mutation ($until: DateTime!) { announce(title: "Gates closed", body: "Be home.", until: $until) { announcement { id } } }',
        { until: new Date(Date.now() + 3_600_000).toISOString() },
        admin,
      ),
    like: () => ({ title: 'Gates closed', severity: 'INFO' }),
    listener: () => undefined,
    outbox: platform(`type = 'nexus.announcement'`),
  },
  regionLifecycle: {
    way: 'events',
    service: () => 'nexus',
    field: (after) => `regionLifecycle(${after})`,
    shows: 'type region { slug } reason',
    happen: () => suspended('payment'),
    like: () => ({ type: 'REGION_SUSPENDED', region: { slug: away.slug }, reason: 'payment' }),
    listener: () => undefined,
    outbox: platform(`type like 'region.%' and type <> 'region.announced' and type <> 'region.registered'`),
  },
  generationProgress: {
    way: 'socket',
    service: () => 'nexus',
    field: (after) => `generationProgress(${after})`,
    shows: 'region { slug } state percent cluster',
    async happen() {
      // Nothing of it is for players.
      await generatedAway();
      await galaxy.insist('mutation { regenerateCluster(number: 3) { generation { id } } }', {}, admin);
      // Who dies while a map is made learns of its end only by silence, a minute later.
      await until(async () => !(await generating()));
    },
    like: () => ({ region: { slug: 'central-nexus' }, cluster: 3 }),
    listener: () => trader,
    outbox: platform(
      `type = 'generation.progress' and region_id = (select id from regions where slug = 'central-nexus')`,
    ),
  },
};

const join = (player: LivePlayer): Promise<unknown> =>
  galaxy.insist('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: home.id }, player);

/** Reads in the background what a stream tells. */
function read(stream: ClientStream): { heard: any[]; faults: unknown[]; ended: Promise<void> } {
  const heard: any[] = [];
  const faults: unknown[] = [];
  const run = async (): Promise<void> => {
    for (;;) {
      const result = await stream.next().catch(() => 'complete');
      if (result === 'complete' || result === 'end') return;
      if (result.errors) faults.push(result.errors[0].extensions.code);
      if (result.data?.told) heard.push(result.data.told);
    }
  };
  return { heard, faults, ended: run() };
}

const cursorsOf = (heard: { cursor: string }[]): string[] => heard.map(({ cursor }) => cursor);

/** The cursors of all its events, in order. */
async function written({ outbox }: Stream): Promise<string[]> {
  const { database, scope, where } = outbox();
  const rows = await galaxy.sql<{ id: string; xid: string; seq: string }>(
    database,
    `select id, xid::text, seq::text from outbox where ${where} order by outbox.xid, outbox.seq`,
  );
  return rows.map(({ id, xid, seq }) => encodePlace(scope, { id, xid: Number(xid), seq: Number(seq) }));
}

const codeOf = async (stream: ClientStream): Promise<unknown> => {
  const { errors } = await stream.next();
  stream.leave();
  return errors?.[0].extensions.code;
};

/** Declares the tests over a galaxy that runs before the first of them. */
export function testStreams(live: () => LiveGalaxy): void {
  beforeAll(async () => {
    galaxy = live();
    [home, away] = [galaxy.region('andromeda'), galaxy.region('borealis')];
    admin = await galaxy.admin();
    [trader, stranger] = (await galaxy.players(2)) as [LivePlayer, LivePlayer];
    await join(trader);
    const inRegion = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
      galaxy.sql<T>(`region_${home.slug}`, text, values);
    const stations = await inRegion<typeof station & { kind: number }>(
      `select id, sector, station_class as kind from stations where sector <> (select capital_sector from region) order by id`,
    );
    station = stations.find(({ kind }) => classOf(kind).sells.includes('FUEL'))!;
    await inRegion(
      `with there as (update pilots set sector = $2 where player_id = $1)
       insert into known_sectors (region_id, player_id, sector, how) values ($3, $1, $2, 'visit')`,
      [trader.id, station.sector, home.id],
    );
    await galaxy.insist(
      'mutation ($r: ID!, $s: ID!) { dock(regionId: $r, stationId: $s) { fee } }',
      { r: home.id, s: station.id },
      trader,
    );
  });

  describe.each(Object.entries(streams))('%s', (_, stream) => {
    const { way, field, shows, happen, like, refused, listener, service } = stream;
    const open = (player: LivePlayer | undefined, after = ''): Promise<ClientStream> =>
      openStream(
        way,
        galaxy.url,
        `subscription { told: ${field(after)} { cursor ${shows} } }`.replace('()', '').replace(', )', ')'),
        player?.authorization,
      );
    const all = async (heard: any[]): Promise<boolean> =>
      heard.at(-1)?.cursor === (await written(stream)).at(-1);

    it('tells every event once though its service is killed, and who comes back what it missed', async () => {
      const first = await open(listener());
      const { heard, faults } = read(first);
      // A stream stands a moment after it was asked for.
      await until(async () => {
        if (heard.length === 0) await happen();
        expect(faults).toEqual([]);
        return heard.length > 0;
      });
      await until(() => all(heard));
      expect(heard[0]).toMatchObject(like());
      galaxy.kill(service());
      await happen();
      await galaxy.running(service());
      await happen();
      await until(() => all(heard));
      first.leave();
      await happen();
      const second = await open(listener(), `after: "${heard.at(-1).cursor}"`);
      const back = read(second);
      await happen();
      await until(() => all(back.heard));
      second.leave();
      const cursors = cursorsOf([...heard, ...back.heard]);
      const truth = await written(stream);
      const expected = truth.slice(truth.indexOf(cursors[0]!));
      expect([...faults, ...back.faults]).toEqual([]);
      // eslint-disable-next-line jest/no-conditional-expect
      if (stream.latestOnly) expect(expected.filter((cursor) => cursors.includes(cursor))).toEqual(cursors);
      else expect(cursors).toEqual(expected);
    });

    if (refused)
      it('is refused to those who may not listen', async () => {
        const [player, code] = refused();
        expect(await codeOf(await open(player))).toBe(code);
      });
  });

  describe('journeyProgress', () => {
    const query = (id: string, after = '') =>
      `subscription { told: journeyProgress(id: "${id}"${after}) { cursor state manifest { credits } } }`;
    const states = (heard: { state: string }[]): string[] => heard.map(({ state }) => state);

    it.each<Way>(['socket', 'events', 'multipart'])(
      'tells every state once over %s though the travel service is killed, ends with the journey, and again to who comes back',
      async (way) => {
        const [player] = (await galaxy.players(1)) as [LivePlayer];
        await join(player);
        await galaxy.sql(
          `region_${home.slug}`,
          'update pilots set sector = (select nexus_warp_sector from region) where player_id = $1',
          [player.id],
        );
        galaxy.hold('travel:ESCROWED');
        const started = await galaxy.ask(
          `mutation ($from: ID!, $to: ID!) { startJourney(input: { from: $from, to: $to, method: PLATFORM_GATE }) { journey { id cursor } } }`,
          { from: home.id, to: away.id },
          player,
        );
        expect(started.errors).toBeUndefined();
        const { id, cursor } = started.data.startJourney.journey;
        const openAt = (after?: string): Promise<ClientStream> =>
          openStream(way, galaxy.url, query(id, after && `, after: "${after}"`), player.authorization);
        const { heard, faults, ended } = read(await openAt(cursor));
        await until(async () => Promise.resolve(heard.length === 1));
        galaxy.kill('travel');
        await galaxy.running('travel');
        galaxy.release();
        await ended;
        expect(faults).toEqual([]);
        expect(states(heard)).toEqual(['ESCROWED', 'SHIPPED', 'ARRIVED', 'COMPLETED']);
        const back = read(await openAt(heard[1].cursor));
        await back.ended;
        expect(back.heard).toEqual(heard.slice(2));
        const late = read(await openAt());
        await late.ended;
        expect([late.heard, late.faults]).toEqual([heard.slice(3), []]);
        for (const [other, code] of [
          [stranger, 'JOURNEY_NOT_FOUND'],
          [undefined, 'UNAUTHENTICATED'],
        ] as const)
          expect(await codeOf(await openStream(way, galaxy.url, query(id), other?.authorization))).toBe(code);
      },
    );
  });
}
