/** Platform events as the resolvers show them. */
import { encodePlace } from '#subgraphs/kit/cursor.ts';
import { platformScope } from '#subgraphs/kit/history.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { platformEvents, type PlatformEventName } from '#wire/platform-events.ts';
import type { PlatformEventType } from '../generated/types.ts';

/** From the outbox or the archive; `cursor` is its place in the outbox, null when it is not there any more. */
export interface ToldEvent extends Pick<OutboxEvent, 'id' | 'regionId' | 'type' | 'payload' | 'occurredAt'> {
  cursor: string | null;
}

const enumValue = (name: string): PlatformEventType =>
  name.toUpperCase().replace('.', '_') as PlatformEventType;
const names = new Map(
  Object.keys(platformEvents).map((name) => [enumValue(name), name as PlatformEventName]),
);

export const typeOf = ({ type }: Pick<ToldEvent, 'type'>): PlatformEventType => enumValue(type);

export function nameOf(type: PlatformEventType): PlatformEventName {
  const name = names.get(type);
  if (!name) throw new Error(`${type} is no platform event`);
  return name;
}

/** Of the outbox `o`, in which the event may not be any more. */
export const placeColumns = 'o.xid::text as xid, o.seq::text as place';

/** A row with `placeColumns`. */
export interface PlacedRow extends Omit<ToldEvent, 'cursor' | 'occurredAt'> {
  /** PostgreSQL's text. */
  occurredAt: string;
  xid: string | null;
  place: string | null;
}

export function toldEvent({ xid, place, occurredAt, ...event }: PlacedRow): ToldEvent {
  const at = { xid: Number(xid), seq: Number(place), id: event.id };
  const cursor = xid === null ? null : encodePlace(platformScope, at);
  return { ...event, occurredAt: new Date(occurredAt), cursor };
}
