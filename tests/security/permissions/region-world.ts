/** A small region in which every object is there once, in a sector that only its subject knows. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint } from '#subgraphs/region/ledger/accounts.ts';
import { transfer } from '#subgraphs/region/ledger/credits.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { buildShip } from '#subgraphs/region/modules/ships/service/build.ts';
import { attackShip } from '#subgraphs/region/modules/combat/service/attack.ts';
import { everybody, type Role } from '#schema/permissions/rules.ts';
import { openArena, type Arena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { load } from '#tests/kit/shipyard.ts';
import { testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { holdElections, type WorldElections } from './region-elections.ts';
import { govern, type WorldGovernment } from './region-government.ts';
import { leaveArms, type WorldFights } from './region-fights.ts';
import { raiseGates, type WorldGates } from './region-gates.ts';
import { settlePlanets, type WorldPlanets } from './region-planets.ts';
import { tokenRole } from './token-role.ts';

export type Player = TestPlayer | undefined;

export interface RegionWorld
  extends WorldPlanets, WorldFights, WorldGates, WorldGovernment, WorldElections, AsyncDisposable {
  region: TestRegion;
  players: Record<Role, Player>;
  subject: JoinedPilot;
  /** Somebody to attack. */
  foe: JoinedPilot;
  station: TestStation;
  /** A station to attack. */
  targetId: string;
  /** A TradeDock. */
  yard: TestStation;
  /** A ship of the subject that is laid up at the TradeDock. */
  spareId: string;
  /** The sector that its subject alone knows, and where a hidden way leads from it. */
  hidden: number;
  beyond: number;
  capital: { from: number; to: number };
  combatId: string;
  wreckId: string;
  /** A treaty and a declaration with another region. */
  treatyId: string;
  declarationId: string;
}

const local: Role[] = ['visitor', 'resident', 'citizen', 'moderator', 'administrator', 'owner', 'witness'];

export async function regionWorld(): Promise<RegionWorld> {
  // Accounts of today: nobody but the subject, who gets another player, may vote.
  const since = Math.floor(Date.now() / 1_000);
  const players = Object.fromEntries(
    everybody.map((role) => [role, { id: randomUUID(), role: tokenRole(role), since }]),
  ) as Record<Role, Player>;
  players.anonymous = undefined;
  const ownerId = players.owner?.id ?? '';
  await using cleanup = new AsyncDisposableStack();
  const region = cleanup.use(
    await testRegion({ blueprint: playerBlueprint(), seed: 'permissions', ownerId }),
  );
  for (const role of local) await joinedPilot(region, players[role]?.id);
  const arena = await openArena(region, 3, 0);
  const hidden = arena.sector;
  const subject = await arena.fighter({
    ...{ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 },
    cargo: { ORGANICS: 120, EQUIPMENT: 50, COLONISTS: 302, COMBAT_DRONES: 5, MINES: 2 },
  });
  players.subject = { ...subject.player, galacticCitizen: true };
  const places = await furnish(region, hidden, [subject.player.id, players.witness?.id ?? '']);
  const fight = await winFight(region, arena, subject);
  const foe = await arena.fighter({
    ...{ hullPoints: 1, shieldPoints: 0, cargo: { COLONISTS: 100, COMBAT_DRONES: 1 } },
  });
  for (const pilot of [subject, foe]) await enrich(region, pilot);
  const planets = await settlePlanets(region, hidden, subject, foe);
  const gates = await raiseGates(region, { hidden, beyond: places.beyond }, subject, foe);
  const arms = await leaveArms(region, hidden, { subject, foe, struck: await arena.fighter() });
  await trade(region, places.station, subject, players.owner);
  await own(region, places.station, subject);
  await fillLocker(region, hidden, subject);
  const relations = await relate(region, players.owner);
  const spareId = await layUp(region, places.yard, subject);
  await postBounty(region, subject, foe.player.id);
  const government = await govern(region, players, subject);
  const elections = await holdElections(region, subject);
  // Last: a visitor takes no planets.
  await region.sql(`update pilots set visit_until = now() + interval '3 days' where player_id = $1`, [
    subject.player.id,
  ]);
  const built = cleanup.move();
  return {
    ...{
      region,
      players,
      subject,
      spareId,
      foe,
      hidden,
      ...places,
      ...planets,
      ...arms,
      ...fight,
      ...gates,
      ...relations,
      ...government,
      ...elections,
    },
    [Symbol.asyncDispose]: () => built.disposeAsync(),
  };
}

async function relate(
  region: TestRegion,
  owner: Player,
): Promise<Pick<RegionWorld, 'treatyId' | 'declarationId'>> {
  const { data, errors } = await region.ask(
    `mutation ($r: ID!, $o: ID!) {
       proposeTreaty(regionId: $r, otherRegionId: $o, type: TRADE_AGREEMENT, terms: { tradeBonus: 1.1, clauses: "And more." }) { treaty { id } }
       declareAgainst(regionId: $r, otherRegionId: $o, type: EMBARGO, reason: "Why") { declaration { id } }
       updateCulture(regionId: $r, input: { motto: "Onward", languagePack: [{ word: "yes", text: "aye" }] }) { region { id } } }`,
    { r: region.regionId, o: randomUUID() },
    owner,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  await region.ask(
    `mutation ($r: ID!, $t: ID!, $d: ID!) { respondToTreaty(regionId: $r, treatyId: $t, accept: true) { treaty { id } }
       withdrawDeclaration(regionId: $r, declarationId: $d) { declaration { id } } }`,
    { r: region.regionId, t: data.proposeTreaty.treaty.id, d: data.declareAgainst.declaration.id },
    owner,
  );
  return { treatyId: data.proposeTreaty.treaty.id, declarationId: data.declareAgainst.declaration.id };
}

/** Stations and rocks in the hidden sector, and a hidden way out of it. */
async function furnish(
  region: TestRegion,
  hidden: number,
  knowing: string[],
): Promise<Pick<RegionWorld, 'station' | 'targetId' | 'yard' | 'beyond' | 'capital'>> {
  const [station, buyer] = [await stationOf(region, 2), await stationOf(region, 1)];
  const yard = await stationOf(region, 11);
  await region.sql('update stations set sector = $1 where id in ($2, $3, $4)', [
    ...[hidden, station.id, buyer.id, yard.id],
  ]);
  await settleMarkets(region.services.fork());
  await leaveStock(region, station, 'ORE', 4_000);
  await leaveStock(region, buyer, 'ORE', 0);
  const one = async (sql: string, ...values: unknown[]): Promise<any> => (await region.sql(sql, values))[0];
  await region.sql(
    `update sectors set asteroid_yield = '{"ore": 1, "preciousMetals": 1, "quantumShards": 1}' where number = $1`,
    [hidden],
  );
  const edge = await one(
    `update edges set latent = true where number = (select number from edges where from_sector = $1 and two_way and not latent
       order by number limit 1) returning number, to_sector`,
    hidden,
  );
  for (const playerId of knowing) {
    const known = [region.regionId, playerId];
    await region.sql(
      `insert into known_sectors (region_id, player_id, sector, how) values ($1, $2, $3, 'visit')`,
      [...known, hidden],
    );
    await region.sql('insert into known_edges (region_id, player_id, edge) values ($1, $2, $3)', [
      ...known,
      edge.number,
    ]);
  }
  await region.sql('update sectors set hazard_level = 3 where number = $1', [edge.to_sector]);
  const capital = await one(
    `select capital_sector as "from", from_sector + to_sector - capital_sector as "to" from edges join region
       on capital_sector in (from_sector, to_sector) where two_way and not latent order by number limit 1`,
  );
  return {
    station: { ...station, sector: hidden },
    targetId: buyer.id,
    yard,
    beyond: edge.to_sector,
    capital,
  };
}

/** The subject destroys a loaded ship: how a fight ends is up to its seed. */
async function winFight(
  region: TestRegion,
  arena: Arena,
  { player }: JoinedPilot,
): Promise<Pick<RegionWorld, 'combatId' | 'wreckId'>> {
  const victim = await arena.fighter({ hullPoints: 1, shieldPoints: 0, cargo: { ORE: 300 } });
  for (let seed = 0; seed < 200; seed++) {
    await region.sql('update pilots set turns = 1000, sector = $1 where player_id in ($2, $3)', [
      ...[arena.sector, player.id, victim.player.id],
    ]);
    const { regionId, services } = region;
    const request = { regionId, playerId: player.id, shipId: victim.shipId, key: undefined, seed: `${seed}` };
    const { combatId } = await attackShip(services.fork(), request);
    const [wreck] = await region.sql<{ id: string }>('select id from wrecks');
    if (wreck) return { combatId, wreckId: wreck.id };
  }
  throw new Error('the victim stands');
}

async function enrich({ services, sql }: TestRegion, { player }: JoinedPilot): Promise<void> {
  await transact(services.fork(), (tx) =>
    transfer(tx, {
      ...{ from: mint, to: accountOf('pilot', player.id), amount: 2_000_000, action: randomUUID() },
      ...{ cause: 'gift', reason: 'For the test.' },
    }),
  );
  await sql('update pilots set turns = 1000 where player_id = $1', [player.id]);
}

async function trade(
  region: TestRegion,
  station: TestStation,
  { player }: JoinedPilot,
  owner: Player,
): Promise<void> {
  const market = marketOf(region);
  const replies = [
    await region.ask(
      `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { tradeBonuses: [{ commodity: FUEL, factor: 2 }] }) { __typename } }`,
      { r: region.regionId },
      owner,
    ),
    await market.dock(player, station),
    await market.buy(player, 'ORE', 100),
  ];
  const refused = replies.find(({ errors }) => errors);
  if (refused) throw new Error(JSON.stringify(refused.errors));
}

/** The station is the subject's, and its ship has a long-term slip there. */
async function own(
  { sql }: TestRegion,
  station: TestStation,
  { player, shipId }: JoinedPilot,
): Promise<void> {
  await sql('update stations set long_term_slips = 5 where id = $1', [station.id]);
  await sql(
    'insert into deeds (station_id, owner_id, price, tax_rate, price_lever, service_charge) values ($1, $2, 100, 0.05, 0, 1)',
    [station.id, player.id],
  );
  await sql(`insert into berths (station_id, ship_id, until) values ($1, $2, now() + interval '1 day')`, [
    ...[station.id, shipId],
  ]);
}

/** The platform's gate is in the hidden sector, and something of the subject's waits there. */
async function fillLocker(region: TestRegion, hidden: number, { player }: JoinedPilot): Promise<void> {
  await region.sql('update region set nexus_warp_sector = $1', [hidden]);
  await load(region, `locker:${player.id}`, 'ORE', 2);
}

/** Another ship of the subject; the one it flies is insured, and something is to mend on it. */
async function layUp(
  { regionId, services, sql }: TestRegion,
  station: TestStation,
  { player, shipId }: JoinedPilot,
): Promise<string> {
  await sql(
    `update ships set hull_points = hull_points - 1, condition = 50, insurance = 'BASIC', insured_value = value,
       insured_until = now() + interval '1 day' where id = $1`,
    [shipId],
  );
  const at = new Date();
  const berth = { stationId: station.id, at, readyAt: at };
  const order = {
    regionId,
    playerId: player.id,
    hull: 'LIGHT_FREIGHTER',
    name: null,
    value: 10_000,
    berth,
  } as const;
  return await transact(services.fork(), (tx) => buildShip(tx, order));
}

async function postBounty(region: TestRegion, { player }: JoinedPilot, target: string): Promise<void> {
  const { errors } = await region.ask(
    'mutation ($r: ID!, $p: ID!) { postBounty(regionId: $r, playerId: $p, amount: 1000, days: 5) { fee } }',
    { r: region.regionId, p: target },
    player,
  );
  if (errors) throw new Error(JSON.stringify(errors));
}
