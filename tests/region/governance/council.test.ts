/** The galactic council: the Nexus is governed by those who speak for regions, and platform admins are in its owner's place. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '#subgraphs/kit/database.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { seatDelegates, type Delegate } from '#subgraphs/region/modules/governance/service/delegates.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { electionsOf, win } from '#tests/kit/elections.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';
import { codeOf, testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
const admin = { id: randomUUID(), role: 'ADMIN' };
/** Accounts of then vote now. */
const since = 946_684_800;
let region: TestRegion;
let council: ReturnType<typeof electionsOf>;

const [andromeda, borealis, cygnus] = [randomUUID(), randomUUID(), randomUUID()] as const;
const speakingFor = (regionId: string, { id: playerId }: TestPlayer): Delegate => ({ regionId, playerId });
const seat = (...delegates: Delegate[]): Promise<void> =>
  seatDelegates(region.services.fork(), region.regionId, delegates);
const member = async ({ id }: TestPlayer): Promise<any> =>
  (
    await council.regional(
      `pilot(playerId: "${id}") { membership { standing votingPower permissions speaksFor { id } } }`,
    )
  ).pilot.membership;
const newPlayer = async (): Promise<TestPlayer> => ({ ...(await joinedPilot(region)).player, since });

beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id, blueprint: playerBlueprint() });
  council = electionsOf(region);
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

describe("a player's region", () => {
  it('tells the platform of the ambassador that it elected, until the term is over', async () => {
    await until(async () => Promise.resolve(region.council.ambassadors.length > 0));
    expect(region.council.ambassadors).toEqual([null]);
    await council.govern({ governanceType: 'DEMOCRACY' });
    const [ada, ben] = [(await council.citizen()).player, (await council.citizen()).player];
    await council.appoint(owner, 'AMBASSADOR', ben);
    await win(council, owner, 'AMBASSADOR', [ada, ben]);
    await until(async () => Promise.resolve(region.council.ambassadors.at(-1) === ada.id));
    expect(region.council.ambassadors).not.toContain(ben.id);
    await council.sleep(90);
    await council.settle();
    await until(async () => Promise.resolve(region.council.ambassadors.at(-1) === null));
  });
});

describe('the Nexus', () => {
  let ada: TestPlayer;
  let dmitri: TestPlayer;
  let nomad: TestPlayer;
  beforeAll(async () => {
    await region.sql(`update region set kind = 'CENTRAL_NEXUS', owner_id = null`);
    [ada, dmitri, nomad] = [await newPlayer(), await newPlayer(), await newPlayer()];
  });
  beforeEach(async () => {
    await region.sql('delete from settings');
    await council.govern({ governanceType: 'COUNCIL' });
    await seat(speakingFor(andromeda, ada), speakingFor(borealis, dmitri), speakingFor(cygnus, dmitri));
    await council.forget();
  });

  it('has the delegates of regions as its citizens, one vote each, and nobody else', async () => {
    const power = { standing: 'CITIZEN', votingPower: 1 };
    expect(await member(ada)).toMatchObject({ ...power, speaksFor: [{ id: andromeda }] });
    expect((await member(dmitri)).speaksFor).toHaveLength(2);
    expect(await member(dmitri)).toMatchObject(power);
    await council.say(nomad, 'mutation ($r: ID!) { setHome(regionId: $r) { member { standing } } }');
    expect(await member(nomad)).toMatchObject({ standing: 'RESIDENT', votingPower: 0, speaksFor: [] });
    const naturalise = `mutation ($r: ID!) { changeMember(regionId: $r, playerId: "${nomad.id}", input: { standing: CITIZEN }) { member { standing } } }`;
    expect(codeOf(await council.say(admin, naturalise))).toBe('NOT_ELIGIBLE');
    const weigh = `mutation ($r: ID!) { changeMember(regionId: $r, playerId: "${nomad.id}", input: { votingPower: 2 }) { member { standing } } }`;
    expect(codeOf(await council.say(admin, weigh))).toBe('NOT_ELIGIBLE');
    // Who holds a colony, or does whatever else makes a citizen elsewhere.
    await region.sql(
      `update members set standing = 'CITIZEN', citizen_since = now(), voting_power = 5000 where player_id = $1`,
      [nomad.id],
    );
    expect(await member(nomad)).toMatchObject({ standing: 'RESIDENT', votingPower: 0 });
    // Who becomes a delegate before it has a pilot is one when it joins.
    const late = { id: randomUUID() };
    await seat(speakingFor(andromeda, late));
    await joinedPilot(region, late.id);
    expect(await member(late)).toMatchObject({ standing: 'CITIZEN', speaksFor: [{ id: andromeda }] });
  });

  it('lets delegates decide by vote, and nobody else', async () => {
    const wish = { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } };
    expect(codeOf(await council.propose(nomad, wish))).toBe('NOT_A_CITIZEN');
    expect(codeOf(await council.propose(admin, wish))).toBe('PILOT_REQUIRED');
    const { data } = await council.propose(ada, wish);
    const { id, electorate } = data.proposePolicy.policy;
    expect(electorate).toBe('MEMBERS');
    for (const delegate of [ada, dmitri]) expect((await council.vote(delegate, id)).errors).toBeUndefined();
    expect(codeOf(await council.vote(nomad, id))).toBe('NOT_ELIGIBLE');
    await council.endVoting(id);
    await council.settle();
    await until(async () => (await council.policy(id)).status !== 'VOTING');
    expect(await council.policy(id)).toMatchObject({ status: 'IMPLEMENTED', eligible: 2, votesFor: 2 });
    expect((await council.regional('economy { taxRate }')).economy).toEqual({ taxRate: 0.2 });
  });

  it('has platform admins in the place of its owner, who cannot decide alone either', async () => {
    const { data } = await council.propose(ada, { policyType: 'DEFENSE', changes: { patrolsExpanse: 2 } });
    const veto = `mutation ($r: ID!) { vetoPolicy(regionId: $r, policyId: "${data.proposePolicy.policy.id}") { policy { rejection } } }`;
    expect(codeOf(await council.say(ada, veto))).toBe('FORBIDDEN');
    expect((await council.say(admin, veto)).data.vetoPolicy.policy).toEqual({ rejection: 'VETOED' });
    expect(codeOf(await council.open(ada, 'GOVERNOR'))).toBe('FORBIDDEN');
    expect(codeOf(await council.update(admin, { quorum: 0.5 }))).toBe('VOTE_REQUIRED');
    const autocracy = { policyType: 'GOVERNANCE_CHANGE', changes: { governanceType: 'AUTOCRACY' } };
    expect(codeOf(await council.propose(ada, autocracy))).toBe('BAD_USER_INPUT');
    const fights = { policyType: 'PVP_RULES', changes: { pvpSafeSecurity: 10 } };
    expect(codeOf(await council.propose(ada, fights))).toBe('BAD_USER_INPUT');
  });

  it('leaves decisions to the council once delegates have elected one', async () => {
    const election = await win(council, admin, 'COUNCIL_MEMBER', [ada]);
    expect(await council.election(election)).toMatchObject({ seats: 5, voters: 1 });
    const { data } = await council.propose(dmitri, { policyType: 'TAX_RATE', changes: { taxRate: 0.15 } });
    const { id, electorate } = data.proposePolicy.policy;
    expect(electorate).toBe('COUNCIL');
    expect(codeOf(await council.vote(dmitri, id))).toBe('NOT_ELIGIBLE');
    expect((await council.vote(ada, id)).errors).toBeUndefined();

    // Who speaks for no region any more has neither seat nor vote.
    await council.forget();
    await seat(speakingFor(borealis, dmitri));
    expect(await council.offices()).toEqual([]);
    expect((await council.told()).map(({ type }) => type)).toEqual(['office.left']);
    expect(await member(ada)).toMatchObject({ standing: 'RESIDENT', votingPower: 0, speaksFor: [] });
    expect((await member(ada)).permissions).not.toContain('COUNCIL_MEMBER');
    expect(codeOf(await council.propose(ada, { policyType: 'TAX_RATE', changes: { taxRate: 0.1 } }))).toBe(
      'NOT_A_CITIZEN',
    );
  });
});

test('a Nexus from before there were delegates is governed by its council, and its people keep all but their votes', async () => {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === 'M0026Delegates'),
  );
  await using database = await freshDatabase({ migrations: before });
  const [regionId, citizen] = [randomUUID(), randomUUID()];
  await bindDatabase(database.ownerUrl, { regionId, slug: 'old-nexus' });
  const client = new Client({
    connectionString: database.ownerUrl,
    options: `-c app.current_region=${regionId}`,
  });
  await client.connect();
  await client.query(`
    insert into region (region_id, slug, name, kind, blueprint, seed, checksum, phases, total_sectors, capital_sector)
      values ('${regionId}', 'old-nexus', 'Old', 'CENTRAL_NEXUS', '{}', 's', 'c', '{}', 1, 1);
    insert into zones values ('${regionId}', 1, 'EXPANSE', 'z', 1, 1, 1, 1);
    insert into clusters values ('${regionId}', 1, 'c', null, 'STANDARD', 1, 1, 1, '{}', 0);
    insert into sectors values ('${regionId}', 1, 's', 'STANDARD', 1, 1, 0, 0, 0, true, 0, 5, 5, 5, 0, 0, null, 0, null);
    insert into pilots (region_id, player_id, sector, credits, turns, turns_at) values ('${regionId}', '${citizen}', 1, 0, 5, now())`);
  await client.query(`update members set standing = 'CITIZEN', citizen_since = now()`);
  await migrate(database.ownerUrl, migrations);
  const { rows } = await client.query(
    `select standing, voting_power, resident_since is not null as resident, citizen_since, (select value from settings where name = 'governanceType') as type from members`,
  );
  await client.end();
  expect(rows).toEqual([
    { standing: 'RESIDENT', voting_power: 0, resident: true, citizen_since: null, type: 'COUNCIL' },
  ]);
});
