/** The module's events as subscribers see them. */
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  PlanetAbandonedResolvers,
  PlanetBesiegedResolvers,
  PlanetColonizedResolvers,
} from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { SiegePayload } from '../../sectors/events.ts';
import type { ColonizedPayload } from '../events.ts';

const taken = payloadOf<ColonizedPayload>();
const siege = payloadOf<SiegePayload>();

const planetEvent = {
  ...sharedEventFields,
  player: (event: OutboxEvent) => ({ id: taken(event).playerId }),
  planetId: (event: OutboxEvent) => taken(event).planetId,
  sector: (event: OutboxEvent) => taken(event).sector,
};

export const planetColonized: PlanetColonizedResolvers = {
  ...planetEvent,
  colonists: (event) => taken(event).colonists,
  how: (event) => taken(event).how,
};

export const planetAbandoned: PlanetAbandonedResolvers = planetEvent;

export const planetBesieged: PlanetBesiegedResolvers = {
  ...planetEvent,
  lifted: (event) => siege(event).lifted,
};
