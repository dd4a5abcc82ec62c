/** What travel tells through its outbox. */
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type { JourneyMethod, JourneyState } from './generated/types.ts';

/** Each change of a journey's state. */
export const journeyChanged = 'player.region_travel';

export interface JourneyChanged {
  travelId: string;
  playerId: string;
  from: string;
  to: string;
  method: JourneyMethod;
  status: JourneyState;
  cost: number;
}

/** SQL that writes the event of every journey among `rows`, a part of the statement that changed them. */
export function tellOf(rows: string): string {
  return `insert into outbox (id, region_id, type, payload)
    select gen_random_uuid(), null, '${journeyChanged}', jsonb_build_object('travelId', id, 'playerId', player_id, 'from', source_id,
      'to', destination_id, 'method', method, 'status', state, 'cost', fee + toll) from ${rows}`;
}

export const readJourneyChanged = payloadOf<JourneyChanged>();
