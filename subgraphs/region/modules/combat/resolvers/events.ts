/** The module's events as subscribers see them. */
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  CombatEndedResolvers,
  CombatStartedResolvers,
  ShipDestroyedResolvers,
} from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { CombatEndedPayload, ShipDestroyedPayload } from '../events.ts';

const fought = payloadOf<CombatEndedPayload>();
const lost = payloadOf<ShipDestroyedPayload>();

const combatFields = {
  ...sharedEventFields,
  combatId: (event: OutboxEvent) => fought(event).combatId,
  attacker: (event: OutboxEvent) => ({ id: fought(event).playerId }),
  defender: (event: OutboxEvent) => {
    const { defenderId } = fought(event);
    return defenderId === null ? null : { id: defenderId };
  },
  // What was written before there were others is between ships.
  fightKind: (event: OutboxEvent) => fought(event).kind ?? 'SHIP',
  targetId: (event: OutboxEvent) => fought(event).targetId ?? null,
  sector: (event: OutboxEvent) => fought(event).sector,
};

export const combatStarted: CombatStartedResolvers = combatFields;

export const combatEnded: CombatEndedResolvers = {
  ...combatFields,
  result: (event) => fought(event).result,
  rounds: (event) => fought(event).rounds,
  // Older events do not tell of them.
  losses: (event) => (fought(event).losses ?? []).map((id) => ({ id })),
  loot: (event) => fought(event).loot ?? [],
};

export const shipDestroyed: ShipDestroyedResolvers = {
  ...sharedEventFields,
  player: (event) => ({ id: lost(event).playerId }),
  killer: (event) => {
    const { killerId } = lost(event);
    return killerId === null ? null : { id: killerId };
  },
  shipId: (event) => lost(event).shipId,
  hull: (event) => lost(event).hull,
  sector: (event) => lost(event).sector,
};
