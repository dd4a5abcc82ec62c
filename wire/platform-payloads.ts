/** What each platform event tells: checked where it comes from a region, and the types its publishers write by. */
import { z } from 'zod';
import { plainText } from './plain-text.ts';
import type { PlatformEventName } from './platform-events.ts';

const text = (most: number) => plainText({ most });
const prose = (most: number) => plainText({ most, lines: true });
const id = z.uuid().toLowerCase();
const at = z.iso.datetime({ offset: true });
const credits = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const severity = z.enum(['INFO', 'WARNING', 'CRITICAL']);

/** Of every event: the request that led to it, as far as it is known. */
const always = { traceId: text(100).nullish() };
const announcement = z.object({
  ...{ title: text(120), body: prose(4_000), severity, from: at, until: at },
  ...always,
});
const lifecycle = z.object({
  ...{ ownerId: id.nullable(), tier: text(20), reason: text(500).nullable(), effectiveAt: at },
  ...always,
});
const pact = z.object({
  ...{ regionIds: z.array(id).min(2).max(20), terms: prose(4_000), effectiveAt: at },
  ...always,
});

const payloads = {
  'player.region_travel': z.object({
    ...{ travelId: id, playerId: id, fromRegionId: id, toRegionId: id },
    ...{ method: text(40), status: text(40), cost: credits.nullable() },
    ...always,
  }),
  'trade.cross_regional': z.object({
    ...{ transactionId: id, sellerRegionId: id, buyerRegionId: id, value: credits, fee: credits },
    ...always,
  }),
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
  'subscription.changed': z.object({
    ...{ subject: text(100), plan: text(100), before: text(100).nullable(), after: text(100) },
    periodEnd: at.nullable(),
    ...always,
  }),
  'security.alert': z.object({ kind: text(100), subject: text(200), severity, ...always }),
  'performance.degraded': z.object({
    ...{ component: text(100), metric: text(100), measured: z.number(), threshold: z.number() },
    ...always,
  }),
} as const satisfies Record<PlatformEventName, z.ZodObject>;

export type PlatformPayload<T extends PlatformEventName> = z.infer<(typeof payloads)[T]>;

/** The payload with nothing in it that is not declared; undefined for one that does not fit its type. */
export function platformPayload(
  type: PlatformEventName,
  payload: unknown,
): Record<string, unknown> | undefined {
  return payloads[type].safeParse(payload).data;
}
