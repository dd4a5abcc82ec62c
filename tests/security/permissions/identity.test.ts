import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { everybody, type Role } from '#schema/permissions/rules.ts';
import {
  password,
  sessionOf,
  startIdentity,
  type IdentityHarness,
  type Session,
} from '#tests/platform/identity-harness.ts';
import { fingerprint } from './fingerprint.ts';
import { everybodyTries } from './everybody.ts';
import { rulesOf } from './judge.ts';
import { subgraphSchema } from '#tests/kit/subgraph-schema.ts';
import { tokenRole } from './token-role.ts';
import type { Act, Place } from './walk.ts';

// Everybody tries everything: long on a busy machine.
jest.setTimeout(240_000);

const ruleOf = rulesOf(/^identity$/);
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
  everybodyTries({
    ruleOf,
    place: () => place,
    order: ['objects', 'queries', 'mutations'],
    // Everybody is somebody else in `me`: nobody is compared by it.
    compares: { queries: () => false },
  });
});
