/** Places in an outbox's order of events, and the opaque text that clients keep of them. */
import { Refusal } from './refusal.ts';

export interface Position {
  /** The transaction that wrote the event. */
  xid: number;
  seq: number;
}

/** Behind an event. It names the event, so that a history that does not hold it is noticed. */
export interface Place extends Position {
  /** The event's ID, or its end: it may begin with its time. */
  id: string;
  /** In front of the event instead. */
  including?: true;
}

/** Of an ID, as much as it takes to tell events apart that have one position in two histories. */
const idLength = 8;
const longest = 200;
const format = /^e1:([0-9a-z-]+):(\d{1,15})\.(\d{1,15})([+]?):([0-9a-f]{8})$/;

/** Whether an event lies behind a place. */
export function follows(event: Position, place: Place): boolean {
  if (event.xid !== place.xid) return event.xid > place.xid;
  return place.including ? event.seq >= place.seq : event.seq > place.seq;
}

/** Whether the event is the one that the place names. */
export function isAt(event: Place, place: Place): boolean {
  return event.xid === place.xid && event.seq === place.seq && event.id.endsWith(place.id);
}

/** @param scope whose history it is: a region's ID or a service's name */
export function encodePlace(scope: string, { xid, seq, id, including }: Place): string {
  const text = `e1:${scope}:${xid}.${seq}${including ? '+' : ''}:${id.slice(-idLength)}`;
  return Buffer.from(text).toString('base64url');
}

/** BAD_USER_INPUT for what is no cursor of this history. */
export function decodePlace(scope: string, cursor: string): Place {
  const match = cursor.length <= longest && format.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!match) throw new Refusal('BAD_USER_INPUT', '`after` must be the `cursor` of an event.');
  const [, whose, xid, seq, including, id = ''] = match;
  if (whose !== scope)
    throw new Refusal('BAD_USER_INPUT', '`after` is the `cursor` of an event from somewhere else.');
  return { xid: Number(xid), seq: Number(seq), id, ...(including && { including: true }) };
}
