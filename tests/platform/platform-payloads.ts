/** One event of every type that leaves its region or comes from the platform, about andromeda and borealis. */
import type { PlatformEventName } from '#wire/platform-events.ts';
import type { PlatformPayload } from '#wire/platform-payloads.ts';
import { andromeda, borealis } from './nexus-harness.ts';

const id = '11111111-0000-4000-8000-000000000001';
const at = '2102-01-01T00:00:00.000Z';
const announcement = { title: 'Title', body: 'Body', severity: 'INFO' as const, from: at, until: at };
const lifecycle = { ownerId: andromeda.ownerId, tier: 'STANDARD', reason: 'why', effectiveAt: at };
const pact = { regionIds: [andromeda.id, borealis.id], terms: 'Terms', effectiveAt: at };

export const examples: { [T in PlatformEventName]: PlatformPayload<T> } = {
  'player.region_travel': {
    ...{ travelId: id, playerId: id, fromRegionId: andromeda.id, toRegionId: borealis.id },
    ...{ method: 'PLATFORM_GATE', status: 'COMPLETED', cost: 500 },
  },
  'trade.cross_regional': {
    ...{ transactionId: id, sellerRegionId: borealis.id, buyerRegionId: andromeda.id, value: 1_000, fee: 50 },
  },
  'alliance.formed': pact,
  'war.declared': pact,
  'treaty.signed': pact,
  'treaty.ended': pact,
  'embargo.declared': pact,
  'embargo.ended': pact,
  'war.ended': pact,
  'nexus.announcement': announcement,
  'platform.maintenance': announcement,
  'region.created': lifecycle,
  'region.suspended': lifecycle,
  'region.deleted': lifecycle,
  'subscription.changed': { subject: id, plan: 'region', before: null, after: 'ACTIVE', periodEnd: at },
  'security.alert': { kind: 'refresh_token_reused', subject: id, severity: 'WARNING' },
  'performance.degraded': { component: 'gateway', metric: 'p99_ms', measured: 250.5, threshold: 200 },
};
