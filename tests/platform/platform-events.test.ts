import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { until } from '#tests/kit/stack.ts';
import { platformEvents, type PlatformEventName } from '#wire/platform-events.ts';
import { andromeda, borealis, codes, startNexus, type NexusHarness } from './nexus-harness.ts';
import { examples } from './platform-payloads.ts';

const publish = `mutation ($regionId: ID, $events: [PublishedEventInput!]!) {
  publishEvents(regionId: $regionId, events: $events) { cursor refused { id message } } }`;

interface Published {
  publishEvents: { cursor: string | null; refused: { id: string }[] };
}

let nexus: NexusHarness;
beforeAll(async () => {
  nexus = await startNexus();
});
afterAll(async () => {
  await nexus?.[Symbol.asyncDispose]();
});

const eventOf = (
  type: string,
  payload: object = examples[type as PlatformEventName],
  id: string = randomUUID(),
) => ({
  ...{ id, type, occurredAt: '2102-01-01T00:00:00Z', payload: JSON.stringify(payload), cursor: `at ${id}` },
});
type Event = ReturnType<typeof eventOf>;
const asRegion = (slug: string, regionId: string | null, ...events: Event[]) =>
  nexus.askAsRegion<Published>(slug, publish, { regionId, events });
const asPlatform = (regionId: string | null, ...events: Event[]) =>
  nexus.ask<Published>(publish, { regionId, events });

/** What was taken, oldest first. */
async function outbox(ids: string[]): Promise<string[]> {
  const client = new Client({ connectionString: nexus.database.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    'select id from outbox where id = any ($1) order by xid, seq',
    [ids],
  );
  await client.end();
  return rows.map(({ id }) => id);
}

describe('what a region’s server tells the platform', () => {
  it('is taken in order and once, however often it is told, and the place is remembered', async () => {
    const events = Array.from({ length: 100 }, () => eventOf('war.declared'));
    const ids = events.map(({ id }) => id);
    expect((await asRegion('borealis', borealis.id)).data?.publishEvents.cursor).toBeNull();
    await Promise.all([
      asRegion('borealis', borealis.id, ...events.slice(0, 60)),
      asRegion('borealis', borealis.id, ...events.slice(0, 60)),
    ]);
    await asRegion('borealis', borealis.id, ...events.slice(40));
    await asRegion('borealis', borealis.id, ...events.slice(0, 10));
    expect(await outbox(ids)).toEqual(ids);
    expect((await asRegion('borealis', borealis.id)).data?.publishEvents.cursor).toBe(events.at(-1)?.cursor);
  });

  const own = (Object.keys(platformEvents) as PlatformEventName[]).filter(
    (type) => platformEvents[type].fromRegions,
  );
  it.each(own)('may be %s about itself', async (type) => {
    const reply = await asRegion('andromeda', andromeda.id, eventOf(type));
    expect([reply.errors, reply.data?.publishEvents.refused]).toEqual([[], []]);
  });

  it.each([
    ['what only the platform says', 'nexus.announcement', undefined],
    ['the end of another region', 'region.deleted', undefined],
    ['what never leaves a region', 'player.move', {}],
    ['a name every object has', 'constructor', {}],
    [
      'a war of others',
      'war.declared',
      { ...examples['war.declared'], regionIds: [borealis.id, randomUUID()] },
    ],
    [
      'a trade of others',
      'trade.cross_regional',
      { ...examples['trade.cross_regional'], buyerRegionId: borealis.id },
    ],
  ])('is refused as a whole when it holds %s, and counted', async (_, type, payload) => {
    const before = await forbidden();
    const [good, bad] = [eventOf('alliance.formed'), eventOf(type, payload)];
    expect(codes(await asRegion('andromeda', andromeda.id, good, bad))).toEqual(['FORBIDDEN']);
    expect(await outbox([good.id, bad.id])).toEqual([]);
    expect(await forbidden()).toBe(before + 1);
  });

  it('is refused in the name of another region, of the platform, of nobody, and through the gateway', async () => {
    const event = eventOf('war.declared');
    expect(codes(await asRegion('andromeda', borealis.id, event))).toEqual(['FORBIDDEN']);
    expect(codes(await asRegion('andromeda', null, event))).toEqual(['FORBIDDEN']);
    expect(codes(await asRegion('andromeda', randomUUID(), event))).toEqual(['REGION_NOT_FOUND']);
    expect(codes(await asRegion('andromeda', 'x', event))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await nexus.askAsAdmin(publish, { regionId: andromeda.id, events: [event] }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await outbox([event.id])).toEqual([]);
  });

  it('is taken without what makes no sense, which is named', async () => {
    const bad = [
      eventOf('war.declared', {}),
      { ...eventOf('war.declared'), payload: '{' },
      { ...eventOf('war.declared'), id: 'x' },
      eventOf('war.declared', { ...examples['war.declared'], terms: 'x'.repeat(4_001) }),
      eventOf('war.declared', { ...examples['war.declared'], terms: 'a\u0000b' }),
      { ...eventOf('security.alert'), payload: `"${'x'.repeat(20_000)}"` },
      { ...eventOf('security.alert'), cursor: 'x'.repeat(201) },
    ];
    const good = eventOf('alliance.formed');
    const reply = await asRegion('andromeda', andromeda.id, ...bad, good);
    expect(reply.data?.publishEvents.refused.map(({ id }) => id)).toEqual(bad.map(({ id }) => id));
    expect(await outbox([...bad.slice(0, 2), ...bad.slice(3), good].map(({ id }) => id))).toEqual([good.id]);
    const many = Array.from({ length: 101 }, () => eventOf('alliance.formed'));
    expect(codes(await asRegion('andromeda', andromeda.id, ...many))).toEqual(['BAD_USER_INPUT']);
  });
});

const details = `__typename id type occurredAt traceId region { slug }
  ... on PlayerRegionTravel { travelId player { id } fromRegion { slug } toRegion { slug } method status cost }
  ... on CrossRegionalTrade { transactionId sellerRegion { slug } buyerRegion { slug } value fee }
  ... on AllianceFormed { parties { slug } terms effectiveAt }
  ... on WarDeclared { parties { slug } terms effectiveAt }
  ... on RelationChanged { parties { slug } terms effectiveAt }
  ... on Announcement { title body severity from until }
  ... on RegionLifecycle { owner { id } tier reason effectiveAt }
  ... on SubscriptionChanged { subject plan before after periodEnd }
  ... on SecurityAlert { kind subject severity }
  ... on PerformanceDegraded { component metric measured threshold }`;
const read = `query ($types: [PlatformEventType!], $regionId: ID, $first: Int, $after: String) {
  platformEvents(types: $types, regionId: $regionId, first: $first, after: $after) {
    nodes { ${details} } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  platformEvents: {
    nodes: ({ id: string; type: string } & Record<string, unknown>)[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('every platform event', () => {
  const types = Object.keys(platformEvents) as PlatformEventName[];

  it.each(types)('%s goes over the bus and comes to who reads what the platform told', async (type) => {
    const event = eventOf(type, { ...examples[type], traceId: 'trace', secret: 'not declared' });
    expect((await asPlatform(andromeda.id, event)).errors).toEqual([]);
    const name = type.toUpperCase().replace('.', '_');
    const find = async () => {
      const reply = await nexus.askAsAdmin<Page>(read, { types: [name], first: 100 });
      expect(reply.errors).toEqual([]);
      return reply.data?.platformEvents.nodes.find(({ id }) => id === event.id);
    };
    await until(async () => (await find()) !== undefined);
    const found = await find();
    expect(found).toMatchObject({ type: name, traceId: 'trace', region: { slug: 'andromeda' } });
    expect(JSON.stringify(found)).not.toContain('secret');
    for (const [field, value] of Object.entries(examples[type]))
      if (!/Ids?$/.test(field)) expect([field, found?.[field]]).toEqual([field, value]);
      else if (field === 'regionIds')
        expect(found?.['parties']).toEqual([{ slug: 'andromeda' }, { slug: 'borealis' }]);
  });

  it('is read newest first, page by page, of one region or of all, and by admins alone', async () => {
    const events = Array.from({ length: 5 }, () => eventOf('security.alert'));
    await asPlatform(borealis.id, ...events);
    const page = async (variables: object) => {
      const { data } = await nexus.askAsAdmin<Page>(read, {
        ...{ types: ['SECURITY_ALERT'], regionId: borealis.id, first: 3 },
        ...variables,
      });
      return data?.platformEvents as Page['platformEvents'];
    };
    await until(async () => (await page({ first: 5 })).nodes.length === 5);
    const first = await page({});
    const second = await page({ after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(ids).toEqual(events.map(({ id }) => id).toReversed());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await page({ types: [] })).nodes).toEqual([]);
    expect(codes(await nexus.ask(read))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await nexus.askAsAdmin(read, { after: 'x' }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await nexus.askAsAdmin(read, { regionId: 'x' }))).toEqual(['BAD_USER_INPUT']);
  });
});

/** Of the nexus's metrics. */
async function forbidden(): Promise<number> {
  const text = await (await fetch(new URL('/metrics', nexus.nexus.url))).text();
  return Number(/refused_total\{code="FORBIDDEN"\} (\d+)/.exec(text)?.[1] ?? 0);
}
