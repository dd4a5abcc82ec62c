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
  traceId: string;
  /** The row as it was then, by its columns, without the manifest: that one never changes. */
  journey: object;
}

/** SQL that writes the event of every journey among `rows`, a part of the statement that changed them and gave each a new `told_by`. */
export function tellOf(rows: string): string {
  return `insert into outbox (id, region_id, type, payload)
    select told_by, null, '${journeyChanged}', jsonb_build_object('travelId', id, 'playerId', player_id, 'from', source_id, 'to', destination_id,
      'method', method, 'status', state, 'cost', fee + toll, 'traceId', trace_id, 'journey', to_jsonb(${rows}) - 'manifest') from ${rows}`;
}

export const readJourneyChanged = payloadOf<JourneyChanged>();
