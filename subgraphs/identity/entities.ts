/** Accounts as the database holds them. Sessions and tokens are only ever touched by the statements of `sessions.ts`. */
import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { PlatformRole } from './generated/types.ts';

export const Account = defineEntity({
  name: 'Account',
  tableName: 'accounts',
  properties: (p) => ({
    id: p.uuid().primary(),
    handle: p.string(),
    email: p.string().nullable(),
    passwordHash: p.string(),
    role: p.string().$type<PlatformRole>(),
    galacticCitizen: p.boolean(),
    createdAt: p.datetime(),
    lastLoginAt: p.datetime().nullable(),
  }),
});

export type AccountRow = InferEntity<typeof Account>;
