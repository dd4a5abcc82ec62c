/** Takes events that leave their region, or come from another service, into the outbox: once each, in order, and only what the sender may tell. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { isUuid, uuid } from '#subgraphs/kit/ids.ts';
import { emitAs, type WrittenEvent } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requirePlatform } from '#subgraphs/kit/trust.ts';
import { concernedRegions, isPlatformEvent, leavesRegion } from '#wire/platform-events.ts';
import { platformPayload } from '#wire/platform-payloads.ts';
import { fresh, Region } from '../entities.ts';
import type { MutationPublishEventsArgs, PublishedEventInput } from '../generated/types.ts';
import { requireRegionServer, type Caller } from '../permissions.ts';
import { regionNotFound } from '../regions/find.ts';

interface Taken {
  cursor: string | null;
  refused: { id: string; message: string }[];
}

const maxEvents = 100;
const maxPayloadLength = 16_384;
const maxCursorLength = 200;

/**
 * @throws Refusal FORBIDDEN for events of another region, and for those that a region may not tell: then none of the request is taken.
 *   BAD_USER_INPUT, REGION_NOT_FOUND
 */
export async function takeEvents(
  em: EntityManager,
  caller: Caller,
  { regionId: given, service, events }: MutationPublishEventsArgs,
): Promise<Taken> {
  const regionId = given ? uuid(given, 'regionId') : null;
  await requireSender(em, caller, regionId);
  const source = regionId ?? `platform${service ? `:${service}` : ''}`;
  if (events.length > maxEvents)
    throw new Refusal('BAD_USER_INPUT', `\`events\` must be at most ${maxEvents}.`);
  const refused: Taken['refused'] = [];
  const written = events.flatMap((event): WrittenEvent[] => {
    const read = readEvent(event, regionId, caller);
    if (typeof read !== 'string') return [read];
    refused.push({ id: event.id, message: read });
    return [];
  });
  return await transact(em, async (tx) => {
    const place = await lockPlace(tx, source);
    const taken = written.length > 0 ? await emitAs(tx, written) : [];
    const last = events.at(-1)?.cursor;
    // A second server of the region may tell again what is known: its place lies behind.
    const known = last === undefined || (taken.length === 0 && refused.length === 0 && place !== null);
    if (!known) await movePlace(tx, source, last);
    return { cursor: known ? place : last, refused };
  });
}

async function requireSender(em: EntityManager, caller: Caller, regionId: string | null): Promise<void> {
  if (regionId === null) return requirePlatform(caller);
  const region = await em.findOne(Region, { id: regionId }, fresh);
  if (!region) throw regionNotFound(regionId);
  requireRegionServer(caller, region.slug);
}

/** The event as it is kept, or what is wrong with it. FORBIDDEN for one that the sender may not tell. */
function readEvent(
  { id, type, payload: text, occurredAt, cursor }: PublishedEventInput,
  regionId: string | null,
  { principal }: Caller,
): WrittenEvent | string {
  const fromRegion = principal.kind === 'region';
  if (!isPlatformEvent(type) || (fromRegion && !leavesRegion(type)))
    throw new Refusal('FORBIDDEN', `\`${type.slice(0, 50)}\` is no event that you may publish.`);
  if (!isUuid(id) || cursor.length > maxCursorLength) return 'Its `id` or `cursor` is none.';
  const payload = text.length <= maxPayloadLength ? platformPayload(type, parse(text)) : undefined;
  if (!payload) return `Its payload is not that of \`${type}\`.`;
  if (fromRegion && regionId && !concernedRegions(type, regionId, payload).includes(regionId))
    throw new Refusal(
      'FORBIDDEN',
      `A region publishes its own events only, and this \`${type}\` is none of its.`,
    );
  const at = new Date(Math.min(new Date(occurredAt).getTime(), Date.now()));
  return { id, regionId, type, payload, occurredAt: at };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How far a source has been taken, and the turn to take more. */
async function lockPlace(tx: EntityManager, source: string): Promise<string | null> {
  await tx.execute(`insert into event_places (source) values (?) on conflict do nothing`, [source]);
  const [row] = await tx.execute<{ cursor: string | null }[]>(
    'select cursor from event_places where source = ? for update',
    [source],
  );
  return row?.cursor ?? null;
}

async function movePlace(tx: EntityManager, source: string, cursor: string): Promise<void> {
  await tx.execute('update event_places set cursor = ?, at = clock_timestamp() where source = ?', [
    cursor,
    source,
  ]);
}
