/** Who is told of which event, and what an event teaches. */
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { RegionEventType } from '../../../generated/types.ts';
import { kindOf, type ArrivedPayload, type MovedPayload } from '../events.ts';

/** What a subscriber asks for; null is everything. */
export interface EventFilter {
  types: ReadonlySet<RegionEventType> | null;
  sectors: ReadonlySet<number> | null;
  /** Sectors around the subscriber's ship. */
  near: ReadonlySet<number> | null;
}

export interface Watcher extends EventFilter {
  playerId: string;
  seesAll: boolean;
  /** Sectors the watcher knows, and the transaction it learned each in; grows with its own moves and scans. */
  known: Map<number, number>;
}

/** Labels of viewers and topics of events share their names. */
export const playerLabel = (id: string): string => `player:${id}`;
export const sectorLabel = (number: number): string => `sector:${number}`;
/** Everybody who may subscribe holds it. */
export const anyoneLabel = 'anyone';
/** Who has no pilot in the region and does not own it holds it. */
export const strangersLabel = 'strangers';
/** The topic of events that change what viewers may see; every stream stands under it. */
export const rightsTopic = 'rights';

/** Events by which a pilot gets to know the sectors they touch. */
const teaching = new Set(['player.move', 'player.arrive', 'player.scan']);

/** Sectors an event touches. */
export function sectorsOf(event: OutboxEvent): number[] {
  const { fromSector, toSector, sector } = event.payload as Partial<MovedPayload & ArrivedPayload>;
  return [fromSector, toSector, sector].filter((number) => number !== undefined);
}

const playerOf = ({ payload }: OutboxEvent): string | undefined =>
  typeof payload['playerId'] === 'string' ? payload['playerId'] : undefined;

/** Events after which it is asked anew what their player may see: who owns the region, who belongs to it, and who is what in it. */
const changingRights: ReadonlySet<string> = new Set([
  ...['rights.changed', 'member.joined', 'member.changed', 'office.taken', 'office.left'],
]);

export const changesRights = ({ type }: OutboxEvent): boolean => changingRights.has(type);

/** What an event touches, for those who wait for it: everybody who may be told has one of these, or sees everything. */
export function topicsOf(event: OutboxEvent): string[] {
  const playerId = playerOf(event);
  return [
    ...(changesRights(event) ? [rightsTopic] : []),
    ...(playerId === undefined ? [] : [playerLabel(playerId)]),
    ...sectorsOf(event).map(sectorLabel),
  ];
}

/** Those of an event's sectors that somebody asked for; undefined when it is not wanted at all. */
export function wantedOf({ types, sectors, near }: EventFilter, event: OutboxEvent): number[] | undefined {
  const kind = kindOf(event);
  if (!kind || (types && !types.has(kind.type))) return undefined;
  const touched = sectorsOf(event);
  if (!sectors && !near) return touched;
  const wanted = touched.filter((sector) => (sectors?.has(sector) ?? true) && (near?.has(sector) ?? true));
  return wanted.length > 0 ? wanted : undefined;
}

/** Labels of which a viewer must hold one to be told of an event that touches these sectors. */
export function audienceOf(event: OutboxEvent, sectors: readonly number[]): string[] {
  const kind = kindOf(event);
  if (kind?.forAnyone) return [anyoneLabel];
  const playerId = playerOf(event);
  const own = playerId === undefined ? [] : [playerLabel(playerId)];
  return kind?.private ? own : [...own, ...sectors.map(sectorLabel)];
}

/** Labels whose holders' rights an event has changed. */
export function revokedOf(event: OutboxEvent): string[] | undefined {
  if (!changesRights(event)) return undefined;
  const playerId = playerOf(event);
  return [playerId === undefined ? strangersLabel : playerLabel(playerId)];
}

/** Whether it has to be asked anew after an event what a player may see: who is a stranger is asked then, too. */
export const mayRevoke = (event: OutboxEvent, playerId: string): boolean =>
  revokedOf(event)?.some((label) => label === strangersLabel || label === playerLabel(playerId)) ?? false;

/** Labels that those who hold another get by an event. */
export function grantsOf(event: OutboxEvent): Record<string, string[]> | undefined {
  const playerId = playerOf(event);
  if (playerId === undefined || !teaching.has(event.type)) return undefined;
  return { [playerLabel(playerId)]: sectorsOf(event).map(sectorLabel) };
}

/** Whether a watcher gets an event. Learns from the watcher's own events on the way. */
export function accepts(watcher: Watcher, event: OutboxEvent): boolean {
  const own = playerOf(event) === watcher.playerId;
  if (own && teaching.has(event.type))
    for (const sector of sectorsOf(event))
      if (!watcher.known.has(sector)) watcher.known.set(sector, event.xid);
  const wanted = wantedOf(watcher, event);
  if (!wanted) return false;
  if (own || watcher.seesAll || kindOf(event)?.forAnyone) return true;
  // A replay tells of what the pilot knew then, not of what it knows by now.
  return (
    !kindOf(event)?.private && wanted.some((sector) => (watcher.known.get(sector) ?? Infinity) <= event.xid)
  );
}

/** Where a watcher's own event brought its ship; undefined when the ship stays. */
export function movedTo(watcher: Watcher, event: OutboxEvent): number | undefined {
  if (playerOf(event) !== watcher.playerId) return undefined;
  const { toSector, sector } = event.payload as Partial<MovedPayload & ArrivedPayload>;
  if (event.type === 'player.move') return toSector;
  return event.type === 'player.arrive' ? sector : undefined;
}
