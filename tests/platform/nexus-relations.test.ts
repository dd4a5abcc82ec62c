/** The Nexus as the notary of regions: what it records, what it refuses, and when it ends what is due. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { settleDue } from '#subgraphs/nexus/relations/due.ts';
import { createNexus } from '#subgraphs/nexus/server.ts';
import { until } from '#tests/kit/stack.ts';
import {
  andromeda,
  announcementOf,
  borealis,
  centralNexusId,
  codes,
  startNexus,
  type NexusHarness,
} from './nexus-harness.ts';

jest.setTimeout(60_000);

const day = 86_400_000;
let nexus: NexusHarness;
let client: Client;
/** Where the outbox stood when a test began. */
let since: string;
/** In the place of the first, which one test ends. */
let woken: AsyncDisposable | undefined;
beforeAll(async () => {
  nexus = await startNexus();
  client = new Client({ connectionString: nexus.database.ownerUrl });
  await client.connect();
  for (const region of [andromeda, borealis]) await nexus.announce(region.slug, announcementOf(region));
  await sql(`update regions set status = 'ACTIVE' where kind <> 'PLAYER_OWNED'`);
});
afterAll(async () => {
  await client?.end();
  await woken?.[Symbol.asyncDispose]();
  await nexus?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await sql('truncate relations');
  const [row] = await sql<{ newest: string }>('select coalesce(max(seq), 0) as newest from outbox');
  since = row?.newest ?? '0';
});

async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

interface Told {
  id: string;
  state: string;
  startsAt: string | null;
  endsAt: string | null;
  noticed: boolean;
  revision: number;
}
type Region = typeof andromeda;

const fields = '{ id state startsAt endsAt noticed revision }';
const request = (key?: string) => ({ playerId: andromeda.ownerId, key });
const terms = (changes: object = {}): string =>
  JSON.stringify({ durationDays: 90, tradeBonus: null, clauses: null, ...changes });

/** What the Nexus answers, or the code that it refuses with. */
async function call(
  by: Region,
  declared: string,
  field: string,
  variables: object,
): Promise<Told & { code?: string }> {
  const reply = await nexus.askAsRegion<{ answer: Told }>(
    ...([
      by.slug,
      `mutation ($r: ID!, $q: RelationRequest!${declared}) { answer: ${field} ${fields} }`,
    ] as const),
    { r: by.id, q: request(), ...variables },
  );
  return {
    ...(reply.data?.answer as Told),
    ...(reply.errors[0] && { code: reply.errors[0].extensions.code }),
  };
}

interface Made {
  kind?: string;
  otherRegionId?: string;
  terms?: string | null;
  reason?: string | null;
  q?: object;
}
const make = (by: Region, given: Made = {}) =>
  call(
    ...([by, ', $kind: RelationKind!, $otherRegionId: ID!, $terms: String, $reason: String'] as const),
    'makeRelation(regionId: $r, request: $q, kind: $kind, otherRegionId: $otherRegionId, terms: $terms, reason: $reason)',
    {
      ...{ kind: 'NON_AGGRESSION', otherRegionId: (by === andromeda ? borealis : andromeda).id },
      ...{ terms: terms(), ...given },
    },
  );
const declare = (by: Region, kind: string) => make(by, { kind, terms: null, reason: 'They know why.' });
const answer = (by: Region, id: string, accept = true) =>
  call(by, ', $id: ID!, $a: Boolean!', 'answerRelation(regionId: $r, request: $q, id: $id, accept: $a)', {
    ...{ id, a: accept },
  });
const end = (by: Region, id: string) =>
  call(by, ', $id: ID!', 'endRelation(regionId: $r, request: $q, id: $id)', { id });
const signed = async (kind = 'NON_AGGRESSION'): Promise<Told> =>
  await answer(borealis, (await make(andromeda, { kind })).id);

/** What was told of relations since the test began. */
async function told(): Promise<string[]> {
  const rows = await sql<{ type: string }>(
    `select type from outbox where seq > $1 and type ~ '^(treaty|war|embargo|alliance)' order by seq`,
    [since],
  );
  return rows.map(({ type }) => type);
}
const after = (time: string | null | undefined): number => new Date(time ?? 0).getTime() - Date.now();

describe('a proposal', () => {
  const deep = '{"a":'.repeat(60) + '1' + '}'.repeat(60);
  it.each<[code: string, what: string, given: Made]>([
    ['SAME_REGION', 'to oneself', { otherRegionId: andromeda.id }],
    ['REGION_NOT_FOUND', 'to nobody', { otherRegionId: randomUUID() }],
    ['REGION_NOT_FOUND', 'to what is no ID', { otherRegionId: "x'; drop table relations" }],
    ['FORBIDDEN', 'to the Nexus', { otherRegionId: centralNexusId }],
    [
      'BAD_USER_INPUT',
      'with too high a bonus',
      { kind: 'TRADE_AGREEMENT', terms: terms({ tradeBonus: 1.21 }) },
    ],
    ['BAD_USER_INPUT', 'with a malus', { kind: 'TRADE_AGREEMENT', terms: terms({ tradeBonus: 0.99 }) }],
    ['BAD_USER_INPUT', 'with a bonus on peace', { terms: terms({ tradeBonus: 1.1 }) }],
    ['BAD_USER_INPUT', 'for no day', { terms: terms({ durationDays: 0 }) }],
    ['BAD_USER_INPUT', 'for too long', { terms: terms({ durationDays: 366 }) }],
    ['BAD_USER_INPUT', 'for half a day', { terms: terms({ durationDays: 0.5 }) }],
    ['BAD_USER_INPUT', 'with terms that nobody knows', { terms: terms({ tribute: 1 }) }],
    ['BAD_USER_INPUT', 'with clauses that hide something', { terms: terms({ clauses: 'peace\u202eraw' }) }],
    ['BAD_USER_INPUT', 'with too many clauses', { terms: terms({ clauses: 'x'.repeat(2_001) }) }],
    ['BAD_USER_INPUT', 'with 60 levels of terms', { terms: deep }],
    ['BAD_USER_INPUT', 'without terms', { terms: null }],
    ['BAD_USER_INPUT', 'that is no JSON', { terms: '{' }],
    ['BAD_USER_INPUT', 'of war without a reason', { kind: 'WAR', terms: null }],
    ['BAD_USER_INPUT', 'of war for a blank', { kind: 'WAR', terms: null, reason: '\u200b' }],
  ])('is refused with %s when it is made %s, and nothing is written', async (code, _what, given) => {
    expect(await make(andromeda, given)).toMatchObject({ code });
    expect(await sql('select from relations')).toEqual([]);
  });

  it('is refused of and to a region that is no more', async () => {
    await sql(`update regions set status = 'TERMINATED' where id = $1`, [borealis.id]);
    expect((await make(andromeda)).code).toBe('REGION_NOT_FOUND');
    expect((await make(borealis)).code).toBe('REGION_NOT_FOUND');
    await sql(`update regions set status = 'ACTIVE' where id = $1`, [borealis.id]);
    expect(await sql('select from relations')).toEqual([]);
  });

  it('is refused while the pair has one of its kind, whoever made it, and of all that two make at once one stands', async () => {
    const made = await Promise.all([andromeda, borealis, andromeda, borealis].map((by) => make(by)));
    expect(made.filter(({ code }) => code === 'RELATION_EXISTS')).toHaveLength(3);
    expect(made.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await make(andromeda, { kind: 'DEFENSE_PACT' })).state).toBe('PROPOSED');
  });

  it('waits 30 days for the other side, which alone answers it, once', async () => {
    const { id, endsAt } = await make(andromeda);
    expect(Math.abs(after(endsAt) - 30 * day)).toBeLessThan(60_000);
    expect((await answer(andromeda, id)).code).toBe('RELATION_NOT_OPEN');
    expect((await answer(borealis, id, false)).state).toBe('REJECTED');
    expect((await answer(borealis, id)).code).toBe('RELATION_NOT_OPEN');
    expect((await answer(borealis, randomUUID())).code).toBe('RELATION_NOT_FOUND');
    expect(await told()).toEqual([]);
  });

  it('is withdrawn by who made it', async () => {
    const { id } = await make(andromeda);
    expect((await end(borealis, id)).code).toBe('RELATION_NOT_OPEN');
    expect((await end(andromeda, id)).state).toBe('REJECTED');
    expect((await answer(borealis, id)).code).toBe('RELATION_NOT_OPEN');
  });

  it('that comes twice with its key is one, and another one with that key is refused', async () => {
    const q = request(randomUUID());
    const [first, again] = [await make(andromeda, { q }), await make(andromeda, { q })];
    expect(again).toEqual(first);
    expect((await make(andromeda, { q, kind: 'DEFENSE_PACT' })).code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('is for the servers of its regions alone', async () => {
    const { id } = await make(andromeda);
    const asOther = await nexus.askAsRegion(
      'borealis',
      `{ relations(regionId: "${andromeda.id}", after: 0) { id } }`,
    );
    expect(codes(asOther)).toEqual(['FORBIDDEN']);
    const asAdmin = await nexus.askAsAdmin(`{ relations(regionId: "${andromeda.id}", after: 0) { id } }`);
    expect(codes(asAdmin)).toEqual(['FORBIDDEN']);
    const forged = { ...andromeda, slug: 'borealis' };
    expect((await make(forged)).code).toBe('FORBIDDEN');
    const third = await nexus.ask<{ createRegion: { id: string } }>(
      'mutation { createRegion(slug: "third", name: "Third") { id } }',
    );
    const other = { ...andromeda, id: third.data?.createRegion.id ?? '', slug: 'third' };
    expect((await answer(other, id)).code).toBe('RELATION_NOT_FOUND');
    expect((await end(other, id)).code).toBe('RELATION_NOT_FOUND');
  });
});

describe('a treaty', () => {
  it('lasts as long as it says, and is told of', async () => {
    const treaty = await signed('DEFENSE_PACT');
    expect(treaty.state).toBe('ACTIVE');
    expect(Math.abs(after(treaty.endsAt) - 90 * day)).toBeLessThan(60_000);
    expect(await told()).toEqual(['treaty.signed', 'alliance.formed']);
  });

  it('ends seven days after the first notice of either side; a second one changes nothing', async () => {
    const { id } = await signed();
    const noticed = await end(borealis, id);
    expect(noticed).toMatchObject({ state: 'ACTIVE', noticed: true });
    expect(Math.abs(after(noticed.endsAt) - 7 * day)).toBeLessThan(60_000);
    expect(await end(andromeda, id)).toEqual(noticed);
  });

  it('and everything else that is due is ended once, with one event, however many look at the same time', async () => {
    const treaty = await signed();
    const pact = await signed('DEFENSE_PACT');
    const proposal = await make(borealis, { kind: 'TRADE_AGREEMENT' });
    await end(andromeda, pact.id);
    await sql(`update relations set ends_at = now() - interval '3 days'`);
    await using database = await openDatabase({ url: nexus.database.url, entities });
    await Promise.all(Array.from({ length: 5 }, () => settleDue(database.fork())));
    const states = await sql<{ id: string; state: string }>('select id, state from relations');
    const stateOf = ({ id }: Told): unknown => states.find((row) => row.id === id)?.state;
    expect([treaty, pact, proposal].map(stateOf)).toEqual(['EXPIRED', 'TERMINATED', 'EXPIRED']);
    expect((await told()).filter((type) => type === 'treaty.ended')).toHaveLength(2);
  });

  it('that fell due while the Nexus slept is ended as it wakes', async () => {
    await signed();
    const before = await told();
    const { port } = nexus.nexus;
    await nexus.nexus[Symbol.asyncDispose]();
    await sql(`update relations set ends_at = now() - interval '40 days'`);
    woken = await createNexus({ ...nexus.options, port }, createLog('nexus', 'silent'));
    await until(async () => {
      const [row] = await sql<{ state: string }>('select state from relations');
      return row?.state === 'EXPIRED';
    });
    expect(await told()).toEqual([...before, 'treaty.ended']);
  });

  it('ends with one of its regions', async () => {
    await signed();
    await sql(`update regions set status = 'TERMINATED' where id = $1`, [borealis.id]);
    await using database = await openDatabase({ url: nexus.database.url, entities });
    await settleDue(database.fork());
    await sql(`update regions set status = 'ACTIVE' where id = $1`, [borealis.id]);
    expect(await sql('select state from relations')).toEqual([{ state: 'TERMINATED' }]);
  });
});

describe('news', () => {
  const news = (by: Region, patience: number, behind = 0) =>
    nexus.askAsRegion<{ answer: { id: string; revision: number }[] }>(
      by.slug,
      `{ answer: relations(regionId: "${by.id}", after: ${behind}, patience: ${patience}) { id revision } }`,
    );

  // Well before their patience is over.
  it('reach both sides as soon as there are any, however long they would wait', async () => {
    const waiting = [andromeda, borealis].map((by) => news(by, 20));
    const { id, revision } = await make(andromeda);
    for (const { data } of await Promise.all(waiting)) expect(data?.answer).toEqual([{ id, revision }]);
    const more = news(andromeda, 20, revision);
    const answered = await answer(borealis, id);
    expect((await more).data?.answer).toEqual([{ id, revision: answered.revision }]);
  }, 15_000);

  it('are none where nothing changed: at once, or when the patience is over, which has its bounds', async () => {
    const { revision } = await make(andromeda);
    expect((await news(andromeda, 0, revision)).data?.answer).toEqual([]);
    expect((await news(andromeda, 1, revision)).data?.answer).toEqual([]);
    for (const patience of [-1, 21])
      expect(codes(await news(andromeda, patience))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a declaration', () => {
  it('takes effect after 24 hours, and is taken back by who made it, at once', async () => {
    const war = await declare(andromeda, 'WAR');
    expect(war).toMatchObject({ state: 'ACTIVE', endsAt: null });
    expect(Math.abs(after(war.startsAt) - day)).toBeLessThan(60_000);
    expect((await declare(borealis, 'WAR')).code).toBe('RELATION_EXISTS');
    expect((await end(borealis, war.id)).code).toBe('RELATION_NOT_OPEN');
    expect((await end(andromeda, war.id)).state).toBe('TERMINATED');
    expect(await told()).toEqual(['war.declared', 'war.ended']);
  });

  it('of war ends all treaties as it takes effect, and no new ones are made', async () => {
    await signed();
    await make(borealis, { kind: 'CULTURAL_EXCHANGE' });
    const { startsAt } = await declare(borealis, 'WAR');
    const rows = await sql<{ kind: string; state: string; ends_at: Date }>(
      `select kind, state, ends_at from relations where kind <> 'WAR' order by kind`,
    );
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['CULTURAL_EXCHANGE', 'REJECTED'],
      ['NON_AGGRESSION', 'ACTIVE'],
    ]);
    expect(rows[1]?.ends_at.toISOString()).toBe(startsAt);
    expect((await make(andromeda, { kind: 'DEFENSE_PACT' })).code).toBe('AT_WAR');
  });

  it('that is taken back before it takes effect ends no treaty, but for what others end', async () => {
    const [treaty, trade] = [await signed(), await signed('TRADE_AGREEMENT')];
    const [pact, visits] = [await signed('DEFENSE_PACT'), await signed('CULTURAL_EXCHANGE')];
    await end(borealis, pact.id);
    const war = await declare(andromeda, 'WAR');
    const embargo = await declare(borealis, 'EMBARGO');
    expect((await end(borealis, visits.id)).noticed).toBe(true);
    await end(andromeda, war.id);
    const stands = async ({ id }: Told): Promise<[days: number, noticed: boolean]> => {
      const [row] = await sql<{ ends: Date; noticed: boolean }>(
        'select ends_at as ends, notice_by is not null as noticed from relations where id = $1',
        [id],
      );
      return [Math.round(after(row?.ends.toISOString()) / day), row?.noticed ?? false];
    };
    expect(await stands(treaty)).toEqual([90, false]);
    // The embargo goes on, and ends the trade agreement; what was given notice of ends by that.
    expect(await stands(trade)).toEqual([1, true]);
    expect([await stands(pact), await stands(visits)]).toEqual([
      [1, true],
      [1, true],
    ]);
    await end(borealis, embargo.id);
    expect(await stands(trade)).toEqual([90, false]);
  });

  it('that is taken back later brings back nothing', async () => {
    const treaty = await signed();
    const war = await declare(andromeda, 'WAR');
    await sql(`update relations set starts_at = starts_at - interval '25 hours' where id = $1`, [war.id]);
    await sql(`update relations set ends_at = ends_at - interval '25 hours' where id = $1`, [treaty.id]);
    await end(andromeda, war.id);
    const [row] = await sql<{ over: boolean }>(
      'select ends_at < now() as over from relations where id = $1',
      [treaty.id],
    );
    expect(row).toEqual({ over: true });
  });

  it('of an embargo ends trade agreements alone', async () => {
    await signed();
    await declare(andromeda, 'EMBARGO');
    expect((await make(borealis, { kind: 'TRADE_AGREEMENT' })).code).toBe('EMBARGO');
    expect((await make(borealis, { kind: 'DEFENSE_PACT' })).state).toBe('PROPOSED');
    expect(await sql(`select notice_by from relations where kind = 'NON_AGGRESSION'`)).toEqual([
      { notice_by: null },
    ]);
    expect(await told()).toEqual(['treaty.signed', 'embargo.declared']);
  });
});
