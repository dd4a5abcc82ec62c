import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { everybody, mayDo, refusalCode } from '#schema/permissions/rules.ts';
import { fingerprintOf } from './fingerprint.ts';
import { judge, rulesOf } from './judge.ts';
import { regionActs } from './region-acts.ts';
import { regionEvents } from './region-events.ts';
import { marketUpdates } from './region-market.ts';
import { regionWorld, type RegionWorld } from './region-world.ts';
import { codeAt, readObject, type Seen } from './seen.ts';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';
import type { Arguments } from './selection.ts';
import { ruleAt, walkMutations, walkObjects, walkQueries, type Place } from './walk.ts';

const schema = subgraphSchema('region');
// Everybody tries everything: long on a busy machine.
jest.setTimeout(240_000);

const ruleOf = rulesOf(/^region\//);
let world: RegionWorld;
let place: Place;
const seen: Seen[] = [];
beforeAll(async () => {
  world = await regionWorld();
  const { region, players } = world;
  place = {
    ...{ schema, ruleOf, given: argumentsIn(world), keys: keysIn(world), acts: regionActs(world) },
    ask: (role, document, variables) => region.ask(document, variables, players[role]),
    async fingerprint() {
      const rest = await fingerprintOf(region, ['logins', 'audit_log']);
      return `${rest} ${(await acts(region, false)).length}`;
    },
  };
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
});

/** Acts in the log of privileged acts: those that were done, or those that were refused. */
const acts = ({ sql }: RegionWorld['region'], refused: boolean): Promise<{ act: string; actor: string }[]> =>
  sql('select act, actor_id as actor from audit_log where refused = $1', [refused]);

/** What fields need to be asked for something that is there. */
function argumentsIn(world: RegionWorld): Arguments {
  const { region, hidden, capital, subject, combatId, fightId, station, yard, planetId } = world;
  return {
    'Query.pilot': `regionId: "${region.regionId}"`,
    'Query.eventLabels': `regionId: "${region.regionId}"`,
    'Query.marketLabels': `regionId: "${region.regionId}", stationId: "${station.id}"`,
    'Query.departure': `regionId: "${region.regionId}", playerId: "${subject.player.id}", destinationId: "${region.regionId}", method: PLATFORM_GATE`,
    'Query.entry': `regionId: "${region.regionId}", playerId: "${subject.player.id}", sourceId: "${region.regionId}", galacticCitizen: true, stakeholder: true`,
    'Query.openJourneys': `regionId: "${region.regionId}"`,
    'Query.journeyAudit': `regionId: "${region.regionId}"`,
    'Query.sector': `regionId: "${region.regionId}", number: ${hidden}`,
    'Query.pilots': `regionIds: ["${region.regionId}"]`,
    'Region.sector': `number: ${hidden}`,
    'Sector.planet': `id: "${planetId}"`,
    'Region.route': `from: ${capital.from}, to: ${capital.to}`,
    'Region.pilot': `playerId: "${subject.player.id}"`,
    'Region.combat': `id: "${combatId}"`,
    'Region.fight': `id: "${fightId}"`,
    'Region.station': `id: "${station.id}"`,
    'Region.shipyard': `stationId: "${yard.id}"`,
    // The newest is the fight that the owner is asked about.
    'Pilot.combats': 'first: 1',
    'Region.policy': `id: "${world.policyId}"`,
    'Region.election': `id: "${world.electionId}"`,
    'Region.members': 'first: 100',
    'Region.wrecks': `sector: ${hidden}`,
    'Market.best': 'commodity: ORE, direction: BUY, first: 100',
    'Market.routes': 'first: 100',
    'BoardEntry.quote': 'direction: BUY, quantity: 1',
  };
}

function keysIn({ region, hidden, station, planetId, subject }: RegionWorld): Record<string, object> {
  const { regionId } = region;
  return {
    Region: { id: regionId },
    Sector: { regionId, number: hidden },
    Station: { regionId, id: station.id },
    Planet: { regionId, id: planetId },
    Pilot: { regionId, playerId: subject.player.id },
    Ship: { regionId, id: subject.shipId },
  };
}

describe('in a region', () => {
  it('F1, F3: everybody is shown of an object what the tables say', async () => {
    const walk = await walkObjects(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('F1, F3: everybody may ask what the tables say', async () => {
    // What pilots are listed here differs from role to role: nobody is compared by it.
    expect((await walkQueries(place)).faults).toEqual([]);
  });

  it('everybody is sent the events that the tables say', async () => {
    const { events, refusals } = await regionEvents(world, schema);
    const rule = ruleAt(place, 'Subscription.regionEvents');
    for (const role of everybody)
      expect([role, refusals[role]]).toEqual([role, mayDo(rule, role) ? undefined : refusalCode(rule, role)]);
    for (const { role, event } of events) {
      const field = `${String(event['__typename'])}.@event`;
      seen.push({ role, field, shown: 1 }, ...readObject(schema, role, {}, event, []));
      for (const other of everybody) seen.push({ role: other, field, shown: 0 });
    }
  });

  it('everybody is told of a station’s board what the tables say', async () => {
    const rule = ruleAt(place, 'Subscription.market');
    for (const { role, code, update } of await marketUpdates(world, schema)) {
      const refused = role === 'anonymous' ? 'UNAUTHENTICATED' : 'STATION_NOT_FOUND';
      expect([role, code]).toEqual([role, mayDo(rule, role) ? undefined : refused]);
      if (update) seen.push(...readObject(schema, role, {}, { ...update, __typename: 'MarketUpdate' }, []));
    }
  });

  it('F3, F10: everybody may do what the tables say, and what is refused writes nothing', async () => {
    // Who is on a visit owns nothing.
    await world.region.sql('update pilots set visit_until = null');
    const walk = await walkMutations(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('F10: every refused act of those who govern stands in the log, once for act and player', async () => {
    const { region, players } = world;
    const privileged = place.acts.filter(({ name }) => {
      const rule = ruleAt(place, `Mutation.${name}`);
      return rule !== 'service' && refusalCode(rule, 'visitor') === 'FORBIDDEN' && !mayDo(rule, 'visitor');
    });
    const refused = privileged.flatMap(({ name }) =>
      everybody
        .filter((role) => role !== 'anonymous' && !mayDo(ruleAt(place, `Mutation.${name}`), role))
        .map((role) => `${name} by ${players[role]?.id}`),
    );
    expect(refused.length).toBeGreaterThan(100);
    const logged = (await acts(region, true)).map(({ act, actor }) => `${act} by ${actor}`);
    expect(logged).toEqual([...new Set(logged)]);
    expect(logged).toEqual(expect.arrayContaining([...new Set(refused)]));
  });

  it('nobody, its owner neither, does anything with the ID of another region', async () => {
    const { region } = world;
    const before = await place.fingerprint();
    for (const { name, given } of place.acts) {
      const document = `mutation { ${name}(${String(given).replace(region.regionId, randomUUID())}) { __typename } }`;
      const answers = await Promise.all(everybody.map((role) => place.ask(role, document)));
      const codes = answers.map((answer) => codeAt(answer, [name]));
      expect([name, codes]).toEqual([name, everybody.map(() => 'NOT_IN_REGION')]);
    }
    expect(await place.fingerprint()).toBe(before);
  });

  it('there is nothing in the tables that nobody has come to', () => {
    expect(judge(ruleOf, seen)).toEqual([]);
  });
});
