/** The module's events: what is written to the outbox, and how subscribers see it. */
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';

export interface MovedPayload {
  playerId: string;
  fromSector: number;
  toSector: number;
  method: 'WARP' | 'TUNNEL';
  turnsSpent: number;
}

export interface ArrivedPayload {
  playerId: string;
  sector: number;
}

export const playerMoved = (payload: MovedPayload): [string, MovedPayload] => ['player.move', payload];
export const playerArrived = (payload: ArrivedPayload): [string, ArrivedPayload] => [
  'player.arrive',
  payload,
];
/** Not for clients: widens what a subscriber may see. */
export const playerScanned = (payload: ArrivedPayload): [string, ArrivedPayload] => ['player.scan', payload];

const publicTypes = new Map<string, 'PLAYER_MOVE' | 'PLAYER_ARRIVE'>([
  ['player.move', 'PLAYER_MOVE'],
  ['player.arrive', 'PLAYER_ARRIVE'],
]);

export type EventType = 'PLAYER_MOVE' | 'PLAYER_ARRIVE';

/** The event's type as clients name it; undefined for events that are not for clients. */
export function publicType(event: OutboxEvent): EventType | undefined {
  return publicTypes.get(event.type);
}

export interface Watcher {
  playerId: string;
  seesAll: boolean;
  /** Sectors the watcher knows; grows with its own moves and scans. */
  known: Set<number>;
  types: ReadonlySet<EventType> | null;
  sectors: ReadonlySet<number> | null;
}

/** Sectors an event touches. */
export function sectorsOf(event: OutboxEvent): number[] {
  const { fromSector, toSector, sector } = event.payload as Partial<MovedPayload & ArrivedPayload>;
  return [fromSector, toSector, sector].filter((number) => number !== undefined);
}

/** Whether a watcher gets an event. Learns from the watcher's own events on the way. */
export function accepts(watcher: Watcher, event: OutboxEvent): boolean {
  const touched = sectorsOf(event);
  const own = event.payload['playerId'] === watcher.playerId;
  if (own) for (const sector of touched) watcher.known.add(sector);
  const type = publicType(event);
  if (!type || (watcher.types && !watcher.types.has(type))) return false;
  if (watcher.sectors && !touched.some((sector) => watcher.sectors?.has(sector))) return false;
  return own || watcher.seesAll || touched.some((sector) => watcher.known.has(sector));
}
