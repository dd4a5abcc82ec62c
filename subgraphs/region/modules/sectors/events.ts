/** The module's events: what is written to the outbox, and how subscribers see it. */
import { eventsLost, type LossReason } from '#subgraphs/kit/history.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { RegionEventResolvers, RegionEventType } from '../../generated/types.ts';

type Typename = Awaited<
  ReturnType<Extract<RegionEventResolvers['__resolveType'], (...args: never[]) => unknown>>
>;

export interface MovedPayload {
  playerId: string;
  fromSector: number;
  toSector: number;
  method: 'WARP' | 'TUNNEL' | 'GATE';
  turnsSpent: number;
}

export interface ArrivedPayload {
  playerId: string;
  sector: number;
}

export interface SessionPayload {
  sessionId: string;
  playerId: string;
  /** Where its pilot is. */
  sector: number;
}

export interface SiegePayload {
  planetId: string;
  /** Who besieges it. */
  playerId: string;
  sector: number;
  lifted: boolean;
}

export const playerMoved = (payload: MovedPayload): [string, MovedPayload] => ['player.move', payload];
export const playerArrived = (payload: ArrivedPayload): [string, ArrivedPayload] => [
  'player.arrive',
  payload,
];
export const planetBesieged = (payload: SiegePayload): [string, SiegePayload] => ['planet.besieged', payload];
/** What a player, or without one every stranger, may see in the region has to be asked anew. A trigger writes it where the owner changes. */
export const rightsChanged = (playerId?: string): [string, { playerId?: string }] => [
  'rights.changed',
  { ...(playerId !== undefined && { playerId }) },
];

/** With its first act in the region. */
export const loggedIn = (payload: SessionPayload): [string, SessionPayload] => ['player.login', payload];
/** Once it has been idle. */
export const loggedOut = (payload: SessionPayload): [string, SessionPayload] => ['player.logout', payload];
/** Widens what a subscriber may see. */
export const playerScanned = (payload: ArrivedPayload): [string, ArrivedPayload] => ['player.scan', payload];

/** In place of events that can be told no more. */
export interface LostPayload {
  reason: LossReason;
}

export interface EventKind {
  /** The event's type as clients name it. */
  type: RegionEventType;
  /** The GraphQL type it is shown as. */
  typename: Typename;
  /** Shown to the player it names and to those who see everything; otherwise to all who know its sector. */
  private?: boolean;
  /** Shown to everybody who may subscribe. */
  forAnyone?: boolean;
}

/** The events that clients may see; what is not declared is for the server alone. */
const kinds = new Map<string, EventKind>();

/** Each module declares its own events once, when it is loaded. */
export function declareEvent(name: string, kind: EventKind): void {
  if (kinds.has(name)) throw new Error(`event ${name} is declared twice`);
  kinds.set(name, kind);
}

declareEvent('player.move', { type: 'PLAYER_MOVE', typename: 'PlayerMoved' });
declareEvent('planet.besieged', { type: 'PLANET_BESIEGED', typename: 'PlanetBesieged' });
declareEvent('player.arrive', { type: 'PLAYER_ARRIVE', typename: 'PlayerArrived' });
declareEvent('player.login', { type: 'PLAYER_LOGIN', typename: 'PlayerSession' });
declareEvent('player.logout', { type: 'PLAYER_LOGOUT', typename: 'PlayerSession' });
declareEvent(eventsLost, { type: 'EVENTS_LOST', typename: 'EventsLost', forAnyone: true });

/** How clients see an event; undefined for events that are not for clients. */
export function kindOf(event: OutboxEvent): EventKind | undefined {
  return kinds.get(event.type);
}
