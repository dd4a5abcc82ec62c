import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase, transact } from '#subgraphs/kit/database.ts';
import { entities, Region, fresh } from '#subgraphs/nexus/entities.ts';
import { changeStatus } from '#subgraphs/nexus/regions/status.ts';
import { createNexus } from '#subgraphs/nexus/server.ts';
import { andromeda, announcementOf, codes, startNexus, type NexusHarness } from './nexus-harness.ts';
import { watch } from './watch.ts';

const fields = 'id cursor type title body severity from until traceId occurredAt region { id }';
const announce = `mutation ($title: String!, $body: String!, $severity: Severity!, $from: DateTime, $until: DateTime!, $kind: AnnouncementKind!) {
  announce(title: $title, body: $body, severity: $severity, from: $from, until: $until, kind: $kind) { announcement { ${fields} } } }`;
const subscribe = `subscription ($after: ID) { announcements(after: $after) { ${fields} } }`;

interface Announcement {
  id: string;
  cursor: string;
  title: string;
}

let nexus: NexusHarness;
beforeAll(async () => {
  nexus = await startNexus();
});
afterAll(async () => {
  await nexus?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  const client = new Client({ connectionString: nexus.database.ownerUrl });
  await client.connect();
  await client.query('delete from announcements');
  await client.end();
});

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const words = (changes: object = {}) => ({
  ...{ title: 'Gates closed', body: 'From noon on.\nBe home.', severity: 'WARNING', until: inMs(3_600_000) },
  ...{ kind: 'NEWS', ...changes },
});
async function tell(changes: object = {}, role = 'MODERATOR', headers: Record<string, string> = {}) {
  const authorization = await nexus.signing.bearer({ role });
  return await nexus.ask<{ announce: { announcement: Announcement } }>(announce, words(changes), {
    ...{ authorization, requestId: 'request-1' },
    ...headers,
  });
}
async function made(changes: object = {}): Promise<Announcement> {
  const { data, errors } = await tell(changes);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.announce.announcement;
}
const current = async () =>
  (await nexus.ask<{ announcements: Announcement[] }>(`{ announcements { ${fields} } }`)).data?.announcements;

describe('an announcement', () => {
  it('is read by everybody, from who made it to nobody in particular, until it ends', async () => {
    const later = await made({ title: ' Later ', from: inMs(60_000), kind: 'MAINTENANCE' });
    const now = await made();
    expect(await current()).toEqual([now, later]);
    expect(now).toMatchObject({ type: 'NEXUS_ANNOUNCEMENT', region: null });
    expect(now).toMatchObject({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(later).toMatchObject({ type: 'PLATFORM_MAINTENANCE', title: 'Later' });
    const client = new Client({ connectionString: nexus.database.ownerUrl });
    await client.connect();
    await client.query(
      `update announcements set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1`,
      [now.id],
    );
    await client.end();
    expect(await current()).toEqual([later]);
  });

  it('is made by platform moderators and admins alone', async () => {
    expect(codes(await tell({}, 'ADMIN'))).toEqual([]);
    expect(codes(await tell({}, 'PLAYER'))).toEqual(['FORBIDDEN']);
    expect(codes(await tell({}, 'DEVELOPER'))).toEqual(['FORBIDDEN']);
    expect(codes(await nexus.ask(announce, words()))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await nexus.askAsRegion('andromeda', announce, words()))).toEqual(['UNAUTHENTICATED']);
    expect(await current()).toHaveLength(1);
  });

  it.each([
    ['an empty title', { title: '  ' }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a title that is too long', { title: 'x'.repeat(121) }],
    ['a title that turns the direction of reading', { title: 'a\u202eb' }],
    ['a title that shows nothing', { title: '\u200b\u2800' }],
    ['an empty body', { body: '' }],
    ['a body that hides something', { body: 'a\u200bb' }],
    ['a body that is too long', { body: 'x'.repeat(4_001) }],
    ['a body that cannot be printed', { body: 'a\u0007' }],
    ['an end before the beginning', { from: inMs(60_000), until: inMs(30_000) }],
    ['an end that is over', { from: inMs(-60_000), until: inMs(-30_000) }],
    ['an end far away', { until: inMs(400 * 86_400_000) }],
    ['a beginning far away', { from: inMs(400 * 86_400_000), until: inMs(401 * 86_400_000) }],
  ])('is not made with %s', async (_, changes) => {
    expect(codes(await tell(changes))).toEqual(['BAD_USER_INPUT']);
    expect(await current()).toEqual([]);
  });

  it('comes to everybody who subscribes, and to who comes back behind the last one that was seen, across a restart', async () => {
    const before = await made({ title: 'before' });
    await using live = await watch<Announcement>(nexus.nexus.url, subscribe, {
      variables: { after: before.cursor },
    });
    const first = await made({ title: 'first' });
    expect(await live.next()).toEqual(first);
    const second = await made({ title: 'second' });
    expect(await live.next()).toEqual(second);
    await using other = await createNexus(nexus.options, createLog('nexus', 'silent'));
    await using back = await watch<Announcement>(other.url, subscribe, {
      variables: { after: first.cursor },
    });
    expect(await back.next()).toEqual(second);
    const third = await made({ title: 'third' });
    expect(await back.next()).toEqual(third);
  });

  it('that is kept no more is not passed over in silence: who comes back behind it is told, and what follows', async () => {
    const old = await made({ title: 'old' });
    const client = new Client({ connectionString: nexus.database.ownerUrl });
    await client.connect();
    await client.query('delete from outbox where seq <= (select seq from outbox where id = $1)', [old.id]);
    await client.end();
    const kept = await made({ title: 'kept' });
    await using other = await createNexus(nexus.options, createLog('nexus', 'silent'));
    await using back = await watch<Announcement>(other.url, subscribe, { variables: { after: old.cursor } });
    await expect(back.next()).rejects.toThrow('EVENTS_LOST');
    expect(await back.next()).toEqual(kept);
  });

  it('is not gone behind with a cursor of something else', async () => {
    for (const after of ['', 'x', randomUUID(), Buffer.from('e1:platform:1.1').toString('base64url')]) {
      await using watcher = await watch(nexus.nexus.url, subscribe, { variables: { after } });
      await expect(watcher.next()).rejects.toThrow('BAD_USER_INPUT');
    }
  });
});

describe('the life of a region', () => {
  interface Lifecycle {
    type: string;
    cursor: string;
    region: { slug: string; status: string };
  }
  const subscription = `subscription ($after: ID) { regionLifecycle(after: $after) {
    type cursor region { slug status } owner { id } tier reason effectiveAt } }`;

  async function move(to: 'SUSPENDED' | 'ACTIVE' | 'TERMINATED', reason: string | null): Promise<void> {
    await using database = await openDatabase({ url: nexus.database.url, entities });
    await transact(database.fork(), async (tx) => {
      const region = await tx.findOneOrFail(Region, { id: andromeda.id }, fresh);
      await changeStatus(tx, region, to, reason);
    });
  }

  it('is told when it can be played in, when it is suspended and when it ends; not when its server starts again', async () => {
    await nexus.announce('andromeda', announcementOf(andromeda, { nexusWarpSector: null }));
    const { cursor } = await made();
    await using watcher = await watch<Lifecycle>(nexus.nexus.url, subscription, {
      variables: { after: cursor },
    });
    await nexus.announce('andromeda', announcementOf(andromeda));
    await nexus.announce('andromeda', announcementOf(andromeda));
    expect(await watcher.next()).toMatchObject({
      ...{ type: 'REGION_CREATED', region: { slug: 'andromeda', status: 'ACTIVE' }, reason: null },
      ...{ owner: { id: andromeda.ownerId }, tier: 'STANDARD' },
    });
    await move('SUSPENDED', 'payment');
    const suspended = await watcher.next();
    expect(suspended).toMatchObject({ type: 'REGION_SUSPENDED', reason: 'payment' });
    await move('ACTIVE', null);
    await move('TERMINATED', 'closed by its owner');
    expect(await watcher.next()).toMatchObject({ type: 'REGION_DELETED', region: { status: 'TERMINATED' } });
    await using back = await watch<Lifecycle>(nexus.nexus.url, subscription, {
      variables: { after: suspended.cursor },
    });
    expect(await back.next()).toMatchObject({ type: 'REGION_DELETED' });
  });
});
