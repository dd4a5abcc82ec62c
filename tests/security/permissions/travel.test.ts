import { randomUUID } from 'node:crypto';
import { describe, jest } from '@jest/globals';
import { everybody } from '#schema/permissions/rules.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';
import { everybodyTries } from './everybody.ts';
import { fingerprint } from './fingerprint.ts';
import { rulesOf } from './judge.ts';
import { tokenRole } from './token-role.ts';
import type { Place } from './walk.ts';

// Everybody tries everything: long on a busy machine.
jest.setTimeout(180_000);

const ruleOf = rulesOf(/^travel$/);
let travel: TestTravel;
let place: Place;
travelling({ transitMs: 3_600_000 }, async (galaxy, opened) => {
  travel = opened;
  const { home, away } = galaxy;
  const players = Object.fromEntries(everybody.map((role) => [role, randomUUID() as string]));
  for (const id of Object.values(players)) await atGate(home, await joinedPilot(home, id));
  const subject = players['subject']!;
  const { id } = await travel.start(subject, gate(home, away));
  await travel.until(subject, id, 'ESCROWED');
  await travel.ask('mutation ($r: ID!, $p: [ID!]!) { recordPresences(regionId: $r, playerIds: $p) }', {
    ...{ r: home.regionId, p: [subject] },
  });
  const way = `from: "${home.regionId}", to: "${away.regionId}", method: PLATFORM_GATE`;
  place = {
    ...{ ruleOf, schema: subgraphSchema('travel') },
    given: {
      'Query.journey': `id: "${id}"`,
      'Query.travelQuote': way,
      'Query.playerHomes': `playerIds: ["${subject}"]`,
    },
    keys: { Player: { id: subject } },
    acts: [
      { name: 'startJourney', given: `input: { ${way} }`, by: 'visitor' },
      { name: 'cancelJourney', given: `id: "${id}"`, by: 'subject' },
      { name: 'admitNewcomer', given: `regionId: "${home.regionId}", playerId: "${subject}"` },
      { name: 'recordPresences', given: `regionId: "${home.regionId}", playerIds: ["${subject}"]` },
      {
        name: 'linkWarpGate',
        given: `regionId: "${home.regionId}", gateId: "${id}", exitRegionId: "${away.regionId}", beaconId: "${id}", playerId: "${subject}", release: false`,
      },
    ],
    ask: (role, document, variables = {}) =>
      travel.ask(
        document,
        variables,
        role === 'anonymous' ? undefined : players[role],
        undefined,
        tokenRole(role),
      ),
    async fingerprint() {
      await settled();
      return await fingerprint(travel.database.ownerUrl);
    },
  };
});

/** Journeys go on by themselves until they wait for something. */
async function settled(): Promise<void> {
  const moving = `select from journeys where state in ('AUTHORISED', 'SHIPPED', 'ARRIVED') or (state = 'ESCROWED' and cancelling)`;
  while ((await travel.sql(moving)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('in the travel service', () => {
  everybodyTries({
    ruleOf,
    place: () => place,
    order: ['objects', 'queries', 'mutations'],
    // Everybody starts a journey of its own: nobody is compared by it.
    compares: {
      mutations: ({ field }) => field === 'JourneyPayload.journey' || field.startsWith('Newcomer.'),
    },
  });
});
