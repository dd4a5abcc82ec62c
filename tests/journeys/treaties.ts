/** Two regions, their treaties and the galactic council behind the real gateway, every part a process of its own. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { classOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
import { rouse } from '#tests/kit/government.ts';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until, type Reply } from '#tests/kit/stack.ts';

let galaxy: LiveGalaxy;
let andromeda: LiveRegion;
let borealis: LiveRegion;
/** Owners of the two. */
let ada: LivePlayer;
let dmitri: LivePlayer;
/** At home in borealis, and in andromeda. */
let visitor: LivePlayer;
let local: LivePlayer;

const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];
const proposeMutation = `mutation ($r: ID!, $o: ID!, $t: TreatyType!, $terms: TreatyTermsInput!) {
  proposeTreaty(regionId: $r, otherRegionId: $o, type: $t, terms: $terms) { treaty { id state ours otherRegion { slug } } } }`;
const respondMutation = `mutation ($r: ID!, $t: ID!) { respondToTreaty(regionId: $r, treatyId: $t, accept: true) { treaty { id state inEffect } } }`;

const propose = (type: string, terms: object = {}, other = borealis.id, by = ada): Promise<Reply> =>
  galaxy.ask(proposeMutation, { r: andromeda.id, o: other, t: type, terms }, by);

interface Listed {
  id: string;
  type: string;
  state: string;
  ours: boolean;
  inEffect: boolean;
  signedAt: string | null;
  endsAt: string | null;
}

/** The treaties of both, as each lists them. */
async function listed(): Promise<[Listed[], Listed[]]> {
  const { data } = await galaxy.ask(
    'query ($ids: [ID!]) { regions(ids: $ids) { nodes { slug treaties { id type state ours inEffect signedAt endsAt } } } }',
    { ids: [andromeda.id, borealis.id] },
  );
  const of = (slug: string): Listed[] =>
    data?.regions?.nodes.find((node: { slug: string }) => node.slug === slug)?.treaties ?? [];
  return [of('andromeda'), of('borealis')];
}

/** Waits until both regions have the treaty in a state. */
async function agreed(id: string, state: string): Promise<void> {
  await until(async () => {
    const both = (await listed()).map((treaties) => treaties.find((treaty) => treaty.id === id));
    return both.every((treaty) => treaty?.state === state && treaty.inEffect === (state === 'ACTIVE'));
  });
}

/** The treaty of a type that andromeda has proposed. */
async function proposed(type: string): Promise<Listed> {
  let found: Listed | undefined;
  await until(async () => {
    const [ours] = await listed();
    found = ours.find((treaty) => treaty.type === type && treaty.state === 'PROPOSED');
    return found !== undefined;
  });
  return found as Listed;
}

/** What is answered as soon as everybody who is asked for it answers in time: on a busy machine the Nexus may not. */
async function answered(ask: () => Promise<Reply>): Promise<Reply> {
  let reply: Reply | undefined;
  await until(async () => {
    reply = await ask().catch(() => undefined);
    return reply !== undefined && !/_(UNAVAILABLE|TIMEOUT)$/.test(String(codeOf(reply)));
  });
  return reply as Reply;
}

async function sign(type: string, terms: object = {}): Promise<string> {
  await galaxy.insist(proposeMutation, { r: andromeda.id, o: borealis.id, t: type, terms }, ada);
  const { id } = await proposed(type);
  await agreed(id, 'PROPOSED');
  await galaxy.insist(respondMutation, { r: borealis.id, t: id }, dmitri);
  await agreed(id, 'ACTIVE');
  return id;
}

const join = (region: LiveRegion, player: LivePlayer): Promise<unknown> =>
  galaxy.insist('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: region.id }, player);

/** Waits until andromeda has heard where a player is at home. */
async function atHome(player: LivePlayer, region: LiveRegion): Promise<void> {
  const sql = 'select home_region_id as home from pilots where player_id = $1';
  await until(async () => {
    const [row] = await galaxy.sql<{ home: string | null }>('region_andromeda', sql, [player.id]);
    return row?.home === region.id;
  });
}

/** Declares the tests over a galaxy that runs before the first of them. */
export function testTreaties(live: () => LiveGalaxy): void {
  beforeAll(async () => {
    galaxy = live();
    [andromeda, borealis] = [galaxy.region('andromeda'), galaxy.region('borealis')];
    [ada, dmitri, visitor, local] = (await galaxy.players(4)) as [
      LivePlayer,
      LivePlayer,
      LivePlayer,
      LivePlayer,
    ];
    await galaxy.sql('region_andromeda', 'update region set owner_id = $1', [ada.id]);
    await galaxy.sql('region_borealis', 'update region set owner_id = $1', [dmitri.id]);
  });
  describe('a trade agreement', () => {
    it('changes the very next sale of goods from the partner region', async () => {
      await join(borealis, visitor);
      await galaxy.sql(
        'region_borealis',
        'update pilots set sector = (select nexus_warp_sector from region) where player_id = $1',
        [visitor.id],
      );
      await galaxy.sql(
        'region_borealis',
        `insert into cargo (ship_id, good, quantity) select ship_id, 'ORE', 20 from pilots where player_id = $1`,
        [visitor.id],
      );
      await galaxy.insist(
        `mutation ($from: ID!, $to: ID!) { startJourney(input: { from: $from, to: $to, method: PLATFORM_GATE }) { journey { id } } }`,
        { from: borealis.id, to: andromeda.id },
        visitor,
      );
      await atHome(visitor, borealis);
      const stations = await galaxy.sql<{ id: string; sector: number; kind: number }>(
        'region_andromeda',
        'select id, sector, station_class as kind from stations order by id',
      );
      const station = stations.find(({ kind }) => classOf(kind).buys.includes('ORE'));
      await galaxy.sql(
        'region_andromeda',
        'update pilots set sector = $2, credits = 9000 where player_id = $1',
        [...[visitor.id, station?.sector]],
      );
      const docked = await galaxy.ask(
        'mutation ($r: ID!, $s: ID!) { dock(regionId: $r, stationId: $s) { fee } }',
        { r: andromeda.id, s: station?.id },
        visitor,
      );
      expect(docked.errors).toBeUndefined();
      await galaxy.insist(
        'mutation ($r: ID!) { updateEconomy(regionId: $r, input: { tariffRate: 0.2 }) { region { id } } }',
        { r: andromeda.id },
        ada,
      );
      const sell = async (): Promise<{ tariffRate: number; bonus: number }> => {
        const reply = await galaxy.ask(
          'mutation ($r: ID!) { sell(regionId: $r, commodity: ORE, quantity: 5) { transaction { tariffRate bonus } } }',
          { r: andromeda.id },
          visitor,
        );
        return reply.data.sell.transaction;
      };
      expect(await sell()).toEqual({ tariffRate: 0.2, bonus: 0 });
      await sign('TRADE_AGREEMENT', { tradeBonus: 1.2, durationDays: 30 });
      const sale = await sell();
      expect(sale.tariffRate).toBe(0);
      expect(sale.bonus).toBeGreaterThan(0);
    });
  });

  describe('non-aggression', () => {
    it('refuses the attack of a member of the one on a member of the other', async () => {
      await join(andromeda, local);
      await atHome(local, andromeda);
      await galaxy.sql(
        'region_andromeda',
        `update pilots set joined_at = now() - interval '100 hours', sector =
         (select number from sectors where security_level <= 4 and not is_capital order by number limit 1) where player_id = any($1)`,
        [[visitor.id, local.id]],
      );
      const [target] = await galaxy
        .sql<{ id: string }>(
          'region_andromeda',
          `update ships set status = 'IN_SPACE', station_id = null, docked_at = null where player_id = any($1) returning id, player_id = $2 as own`,
          [[visitor.id, local.id], visitor.id],
        )
        .then((ships) => (ships as { id: string; own: boolean }[]).filter(({ own }) => !own));
      const attack = (): Promise<Reply> =>
        galaxy.ask(
          'mutation ($r: ID!, $s: ID!) { attackShip(regionId: $r, shipId: $s) { combat { id } } }',
          { r: andromeda.id, s: target?.id },
          visitor,
        );
      await sign('NON_AGGRESSION');
      expect(codeOf(await attack())).toBe('NON_AGGRESSION');
      // Nothing else kept the fight from happening.
      await galaxy.sql(
        'region_andromeda',
        `update relations set ends_at = now() where kind = 'NON_AGGRESSION'`,
      );
      expect((await attack()).data.attackShip.combat.id).toEqual(expect.any(String));
    });
  });

  describe('a treaty', () => {
    it('that is proposed and signed while every part is killed in turn is the same in both regions within a minute', async () => {
      const kill = async (...services: string[]): Promise<void> => {
        for (const service of services) {
          galaxy.kill(service);
          await galaxy.running(service);
        }
      };
      const terms = { clauses: 'We answer together.' };
      const proposing = galaxy.insist(
        ...([proposeMutation, { r: andromeda.id, o: borealis.id, t: 'DEFENSE_PACT', terms }, ada] as const),
      );
      await kill('nexus', 'region-borealis', 'region-andromeda');
      await proposing;
      const pact = await proposed('DEFENSE_PACT');
      const signing = galaxy.insist(respondMutation, { r: borealis.id, t: pact.id }, dmitri);
      await kill('region-andromeda', 'nexus', 'region-borealis');
      await signing;
      await agreed(pact.id, 'ACTIVE');
      const both = (await listed()).map((treaties) => treaties.filter(({ type }) => type === 'DEFENSE_PACT'));
      expect(both[0]).toEqual([{ ...both[1]?.[0], ours: true }]);
      expect(both[1]).toHaveLength(1);
    });

    it.each<[code: string, what: string, ask: () => Promise<Reply>]>([
      ['SAME_REGION', 'with oneself', () => propose('CULTURAL_EXCHANGE', {}, andromeda.id)],
      ['REGION_NOT_FOUND', 'with nobody', () => propose('CULTURAL_EXCHANGE', {}, randomUUID())],
      ['BAD_USER_INPUT', 'with too high a bonus', () => propose('TRADE_AGREEMENT', { tradeBonus: 1.3 })],
      ['BAD_USER_INPUT', 'for ever', () => propose('CULTURAL_EXCHANGE', { durationDays: 2_000_000_000 })],
      [
        'BAD_USER_INPUT',
        'whose words are turned',
        () => propose('CULTURAL_EXCHANGE', { clauses: 'a\u202eb' }),
      ],
      ['RELATION_EXISTS', 'that is there already', () => propose('TRADE_AGREEMENT')],
      ['FORBIDDEN', 'by somebody', () => propose('CULTURAL_EXCHANGE', {}, borealis.id, visitor)],
      [
        'PAYLOAD_TOO_LARGE',
        'of 10 MB',
        // Who is still sending when the answer comes may find the connection closed before it reads it.
        () => propose('CULTURAL_EXCHANGE', { clauses: 'x'.repeat(10_000_000) }),
      ],
      [
        'BAD_USER_INPUT',
        '60 levels deep',
        () => {
          let deep: unknown = 1;
          for (let level = 0; level < 60; level++) deep = { clauses: deep };
          return propose('CULTURAL_EXCHANGE', deep as object);
        },
      ],
    ])('is refused with %s when it is one %s, and nothing is written', async (code, _what, ask) => {
      const count = 'select count(*)::int as count, coalesce(max(revision), 0)::int as newest from relations';
      const before = await galaxy.sql('nexus', count);
      expect(codeOf(await answered(ask))).toBe(code);
      expect(await galaxy.sql('nexus', count)).toEqual(before);
    });
  });

  describe('a culture', () => {
    const update = (input: object): Promise<Reply> =>
      galaxy.ask(
        'mutation ($r: ID!, $i: CultureInput!) { updateCulture(regionId: $r, input: $i) { region { id } } }',
        { r: andromeda.id, i: input },
        ada,
      );
    const shown = async (): Promise<any> => {
      const { data } = await galaxy.ask(
        'query ($ids: [ID!]) { regions(ids: $ids) { nodes { slug name culture { motto theme { primaryColor secondaryColor font logo } } } } }',
        { ids: [andromeda.id, borealis.id] },
      );
      return Object.fromEntries(data.regions.nodes.map((node: any) => [node.slug, node.culture]));
    };

    it('shows wherever the region is named, from the region itself', async () => {
      const theme = { primaryColor: '#102030', font: 'Orbitron', logo: 'https://example.org/andromeda.png' };
      expect((await update({ motto: 'Per aspera', theme })).errors).toBeUndefined();
      expect(await shown()).toEqual({
        andromeda: { motto: 'Per aspera', theme: { secondaryColor: null, ...theme } },
        borealis: { motto: '', theme: { primaryColor: null, secondaryColor: null, font: null, logo: null } },
      });
      await borealis.line.cut();
      expect(await shown()).toMatchObject({ andromeda: { motto: 'Per aspera' }, borealis: null });
      await borealis.line.mend();
    });
  });

  describe('a border', () => {
    const decide = async (immigration: string): Promise<void> => {
      const { data } = await galaxy.ask(
        'mutation ($r: ID!, $i: PolicyInput!) { proposePolicy(regionId: $r, input: $i) { policy { status } } }',
        { r: andromeda.id, i: { policyType: 'IMMIGRATION', title: 'The border', changes: { immigration } } },
        ada,
      );
      expect(data.proposePolicy.policy).toEqual({ status: 'IMPLEMENTED' });
    };

    it('that a policy closes turns away who travels there, until another opens it', async () => {
      const [traveller] = (await galaxy.players(1)) as [LivePlayer];
      await join(borealis, traveller);
      await galaxy.sql(
        ...([
          'region_borealis',
          'update pilots set sector = (select nexus_warp_sector from region) where player_id = $1',
        ] as const),
        [traveller.id],
      );
      const travel = (): Promise<Reply> =>
        galaxy.ask(
          `mutation ($from: ID!, $to: ID!) { startJourney(input: { from: $from, to: $to, method: PLATFORM_GATE }) { journey { id } } }`,
          { from: borealis.id, to: andromeda.id },
          traveller,
        );
      await decide('closed');
      expect(codeOf(await travel())).toBe('REGION_CLOSED');
      await decide('open');
      expect((await travel()).errors).toBeUndefined();
    });
  });

  describe('the galactic council', () => {
    it('of the owners of regions decides about the Nexus, and takes in whom the platform says', async () => {
      const nexus = galaxy.region('central-nexus');
      const delegates = async (): Promise<string[]> => {
        const { data } = await galaxy.ask(
          'query ($r: ID!) { region(id: $r) { members(standing: CITIZEN) { nodes { player { id } speaksFor { slug } } } } }',
          { r: nexus.id },
        );
        return data.region.members.nodes
          .map((node: any) => `${node.player.id} ${node.speaksFor[0].slug}`)
          .sort();
      };
      for (const delegate of [ada, dmitri]) await join(nexus, delegate);
      expect(await delegates()).toEqual([]);
      for (const [region, owner] of [
        [andromeda, ada],
        [borealis, dmitri],
      ] as const)
        await galaxy.sql('nexus', 'update regions set owner_id = $2 where id = $1', [region.id, owner.id]);
      const both = [`${ada.id} andromeda`, `${dmitri.id} borealis`].sort();
      await until(async () => (await delegates()).join() === both.join());

      const proposed = await galaxy.ask(
        `mutation ($r: ID!, $i: PolicyInput!) { proposePolicy(regionId: $r, input: $i) { policy { id electorate } } }`,
        { r: nexus.id, i: { policyType: 'TAX_RATE', title: 'A tax', changes: { taxRate: 0.2 } } },
        ada,
      );
      const { id, electorate } = proposed.data.proposePolicy.policy;
      expect(electorate).toBe('MEMBERS');
      const vote =
        'mutation ($r: ID!, $p: ID!) { voteOnPolicy(regionId: $r, policyId: $p, inFavor: true) { policy { voters } } }';
      for (const delegate of [ada, dmitri])
        expect((await galaxy.ask(vote, { r: nexus.id, p: id }, delegate)).errors).toBeUndefined();
      await galaxy.sql(
        'region_central-nexus',
        `update policies set proposed_at = now() - interval '2 days', closes_at = now() - interval '1 day' where id = $1`,
        [id],
      );
      await rouse({
        regionId: nexus.id,
        sql: (text, values) => galaxy.sql('region_central-nexus', text, values),
      });
      const taxed = async (): Promise<number> =>
        (await galaxy.ask('query ($r: ID!) { region(id: $r) { economy { taxRate } } }', { r: nexus.id })).data
          .region.economy.taxRate;
      await until(async () => (await taxed()) === 0.2);
    });
  });
}
