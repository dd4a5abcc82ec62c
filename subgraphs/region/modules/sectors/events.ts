/** The module's events: what is written to the outbox, and how subscribers see it. */
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { RegionEventResolvers, RegionEventType } from '../../generated/types.ts';

type Typename = Awaited<
  ReturnType<Extract<RegionEventResolvers['__resolveType'], (...args: never[]) => unknown>>
>;

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

export interface EventKind {
  /** The event's type as clients name it. */
  type: RegionEventType;
  /** The GraphQL type it is shown as. */
  typename: Typename;
  /** Shown to the player it names and to those who see everything; otherwise to all who know its sector. */
  private?: boolean;
}

/** The events that clients may see; what is not declared is for the server alone. */
const kinds = new Map<string, EventKind>();

/** Each module declares its own events once, when it is loaded. */
export function declareEvent(name: string, kind: EventKind): void {
  if (kinds.has(name)) throw new Error(`event ${name} is declared twice`);
  kinds.set(name, kind);
}

declareEvent('player.move', { type: 'PLAYER_MOVE', typename: 'PlayerMoved' });
declareEvent('player.arrive', { type: 'PLAYER_ARRIVE', typename: 'PlayerArrived' });

/** How clients see an event; undefined for events that are not for clients. */
export function kindOf(event: OutboxEvent): EventKind | undefined {
  return kinds.get(event.type);
}

export interface Watcher {
  playerId: string;
  seesAll: boolean;
  /** Sectors the watcher knows; grows with its own moves and scans. */
  known: Set<number>;
  types: ReadonlySet<RegionEventType> | null;
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
  const kind = kindOf(event);
  if (!kind || (watcher.types && !watcher.types.has(kind.type))) return false;
  if (watcher.sectors && !touched.some((sector) => watcher.sectors?.has(sector))) return false;
  if (own || watcher.seesAll) return true;
  return !kind.private && touched.some((sector) => watcher.known.has(sector));
}
