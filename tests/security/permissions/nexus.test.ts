import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { everybody } from '#schema/permissions/rules.ts';
import { made, startGeneration, type GenerationHarness } from '#tests/platform/generation-harness.ts';
import { andromeda, announcementOf, centralNexusId } from '#tests/platform/nexus-harness.ts';
import { fingerprint } from './fingerprint.ts';
import { judge, rulesOf } from './judge.ts';
import type { Seen } from './seen.ts';
import { subgraphSchema } from './selection.ts';
import { tokenRole } from './token-role.ts';
import { walkMutations, walkObjects, walkQueries, type Act, type Place } from './walk.ts';

// Everybody tries everything: long on a busy machine.
jest.setTimeout(60_000);

const ruleOf = rulesOf(/^nexus$/);
const seen: Seen[] = [];
let harness: GenerationHarness;
let place: Place;
beforeAll(async () => {
  harness = await startGeneration({});
  const { nexus, maker } = harness;
  maker.answer = async (variables) => await Promise.resolve(made(variables));
  await harness.announceNexus();
  await nexus.announce('andromeda', announcementOf(andromeda));
  const players = Object.fromEntries(everybody.map((role) => [role, randomUUID() as string]));
  players['owner'] = andromeda.ownerId;
  place = {
    ...{ ruleOf, schema: subgraphSchema('nexus'), acts },
    given: {
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
    fingerprint: () => fingerprint(nexus.database.ownerUrl),
  };
});
afterAll(async () => {
  await harness?.[Symbol.asyncDispose]();
});

const acts: Act[] = [
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
];

describe('in the Nexus', () => {
  it('everybody may do what the tables say, and what is refused writes nothing', async () => {
    const walk = await walkMutations(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('everybody may ask what the tables say', async () => {
    const walk = await walkQueries(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('everybody is shown of an object what the tables say', async () => {
    const walk = await walkObjects(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('there is nothing in the tables that nobody has come to', () => {
    expect(judge(ruleOf, seen)).toEqual([]);
  });
});
