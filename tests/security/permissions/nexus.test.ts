import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { everybody } from '#schema/permissions/rules.ts';
import { made, startGeneration, type GenerationHarness } from '#tests/platform/generation-harness.ts';
import {
  andromeda,
  announcementOf,
  borealis,
  centralNexusId,
  type NexusHarness,
} from '#tests/platform/nexus-harness.ts';
import { examples } from '#tests/platform/platform-payloads.ts';
import { until } from '#tests/kit/stack.ts';
import { fingerprint } from './fingerprint.ts';
import { everybodyTries } from './everybody.ts';
import { rulesOf } from './judge.ts';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';
import { tokenRole } from './token-role.ts';
import type { Act, Place } from './walk.ts';

// Everybody tries everything: long on a busy machine.
jest.setTimeout(240_000);

const ruleOf = rulesOf(/^nexus$/);
let harness: GenerationHarness;
let place: Place;
beforeAll(async () => {
  harness = await startGeneration({});
  const { nexus, maker } = harness;
  maker.answer = async (variables) => await Promise.resolve(made(variables));
  await harness.announceNexus();
  await nexus.announce('andromeda', announcementOf(andromeda));
  await tellEverything(nexus);
  const players = Object.fromEntries(everybody.map((role) => [role, randomUUID() as string]));
  players['owner'] = andromeda.ownerId;
  place = {
    ...{ ruleOf, schema: subgraphSchema('nexus'), acts },
    given: {
      'Query.relations': `regionId: "${andromeda.id}", after: 0`,
      'Query.region': `id: "${andromeda.id}"`,
      'Query.regionBySlug': 'slug: "andromeda"',
      'Query.regionBlueprint': 'slug: "andromeda"',
      'Nexus.cluster': 'number: 1',
    },
    keys: { Region: { id: andromeda.id } },
    ask: async (role, document, variables = {}) => {
      const claims = { sub: players[role], role: tokenRole(role) };
      const authorization = role === 'anonymous' ? '' : await nexus.signing.bearer(claims);
      return await nexus.ask(document, variables, { authorization });
    },
    fingerprint: () => fingerprint(nexus.database.ownerUrl, '', behindTheOutbox),
  };
});
afterAll(async () => {
  await harness?.[Symbol.asyncDispose]();
});

/** What comes of an event that was written. */
const behindTheOutbox = ['bus_events', 'bus_groups', 'event_places', 'platform_events'];

/** The archive has one event of every type. */
async function tellEverything(nexus: NexusHarness): Promise<void> {
  const events = Object.entries(examples).map(([type, payload]) => {
    const id = randomUUID();
    const occurredAt = new Date().toISOString();
    return { id, type, occurredAt, payload: JSON.stringify(payload), cursor: id };
  });
  const publish = `mutation ($regionId: ID, $events: [PublishedEventInput!]!) {
    publishEvents(regionId: $regionId, events: $events) { cursor } }`;
  const own = events.filter(({ type }) => type.startsWith('nexus.') || type.startsWith('platform.'));
  const told = async (variables: object) => expect((await nexus.ask(publish, variables)).errors).toEqual([]);
  await told({ regionId: null, events: own });
  const ofRegion = events.filter((event) => !own.includes(event));
  await told({ regionId: andromeda.id, events: ofRegion });
  const archive = '{ platformEvents(first: 100) { nodes { id } } }';
  await until(async () => {
    const { data } = await nexus.askAsAdmin<{ platformEvents: { nodes: { id: string }[] } }>(archive);
    const ids = data?.platformEvents.nodes.map(({ id }) => id) ?? [];
    return events.every(({ id }) => ids.includes(id));
  });
}

const request = `request: { playerId: "${andromeda.ownerId}" }`;
const acts: Act[] = [
  {
    name: 'announce',
    given: `title: "News", body: "More.", until: "${new Date(Date.now() + 3_600_000).toISOString()}"`,
    by: 'platformModerator',
  },
  { name: 'publishEvents', given: `regionId: "${andromeda.id}", events: []` },
  { name: 'generateNexus', given: 'force: true', by: 'admin' },
  { name: 'regenerateCluster', given: 'number: 1', by: 'admin' },
  { name: 'createRegion', given: 'slug: "cygnus", name: "Cygnus"' },
  {
    name: 'announceRegion',
    given: `regionId: "${andromeda.id}", endpoint: "http://127.0.0.1:1/graphql", totalSectors: 900, capitalSector: 1, checksum: "${'0'.repeat(64)}"`,
  },
  {
    name: 'reportGeneration',
    given: `regionId: "${centralNexusId}", runId: "${randomUUID()}", state: RUNNING, phase: "sectors", percent: 1`,
  },
  {
    name: 'makeRelation',
    given: `regionId: "${andromeda.id}", ${request}, kind: WAR, otherRegionId: "${borealis.id}", reason: "Why"`,
  },
  {
    name: 'answerRelation',
    given: `regionId: "${andromeda.id}", ${request}, id: "${randomUUID()}", accept: true`,
  },
  { name: 'recordAmbassador', given: `regionId: "${andromeda.id}", playerId: "${randomUUID()}"` },
  { name: 'endRelation', given: `regionId: "${andromeda.id}", ${request}, id: "${randomUUID()}"` },
];

describe('in the Nexus', () => {
  everybodyTries({ ruleOf, place: () => place, order: ['mutations', 'queries', 'objects'] });
});
