import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { everybody, type Role } from '#schema/permissions/rules.ts';
import {
  password,
  sessionOf,
  startIdentity,
  type IdentityHarness,
  type Session,
} from '#tests/platform/identity-harness.ts';
import { fingerprint } from './fingerprint.ts';
import { judge, rulesOf } from './judge.ts';
import type { Seen } from './seen.ts';
import { subgraphSchema } from './selection.ts';
import { tokenRole } from './token-role.ts';
import { walkMutations, walkObjects, walkQueries, type Act, type Place } from './walk.ts';

// Everybody tries everything: long on a busy machine.
jest.setTimeout(60_000);

const ruleOf = rulesOf(/^identity$/);
const seen: Seen[] = [];
let harness: IdentityHarness;
let place: Place;
beforeAll(async () => {
  const others = everybody.filter((role) => role !== 'subject');
  const seedAccounts = others.map((role) => ({
    ...{ id: randomUUID(), handle: role.toLowerCase(), password, role: tokenRole(role) },
  }));
  harness = await startIdentity({ seedAccounts });
  const subject = sessionOf(await harness.register('subject', password, 'subject@example.org'));
  const sessions = { subject } as Record<Role, Session>;
  for (const role of others) sessions[role] = sessionOf(await harness.login(role.toLowerCase()));
  place = {
    ...{ ruleOf, schema: subgraphSchema('identity'), acts: actsOf(sessions) },
    given: { 'Query.playerIdByHandle': 'handle: "subject"' },
    keys: { Player: { id: sessions.subject.player.id } },
    ask: (role, document, variables = {}) =>
      harness.ask(document, variables, {
        authorization: role === 'anonymous' ? '' : `Bearer ${sessions[role].accessToken}`,
      }),
    fingerprint: () => fingerprint(harness.database.ownerUrl),
  };
});
afterAll(async () => {
  await harness?.[Symbol.asyncDispose]();
});

const actsOf = (sessions: Record<Role, Session>): Act[] => [
  {
    name: 'register',
    given: (role) => `input: { handle: "new-${role.toLowerCase()}", password: "${password}" }`,
    by: 'anonymous',
  },
  { name: 'login', given: `handle: "subject", password: "${password}"`, by: 'anonymous' },
  {
    name: 'refreshSession',
    given: (role) => `refreshToken: "${sessions[role].refreshToken}"`,
    by: 'anonymous',
  },
  { name: 'logout', by: 'subject' },
];

describe('in identity', () => {
  it('everybody is shown of a player what the tables say', async () => {
    const walk = await walkObjects(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('everybody may ask what the tables say', async () => {
    // Everybody is somebody else in `me`: nobody is compared by it.
    expect((await walkQueries(place)).faults).toEqual([]);
  });

  it('everybody may do what the tables say, and what is refused writes nothing', async () => {
    const walk = await walkMutations(place);
    seen.push(...walk.seen);
    expect(walk.faults).toEqual([]);
  });

  it('there is nothing in the tables that nobody has come to', () => {
    expect(judge(ruleOf, seen)).toEqual([]);
  });
});
