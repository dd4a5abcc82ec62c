/** Moves a journey from one state to the next, once, whoever else tries: the state in the row decides. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { fresh, Journey, type JourneyRow } from '../entities.ts';
import { tellOf } from '../events.ts';
import type { JourneyState } from '../generated/types.ts';
import { isOver } from '../rules/states.ts';
import { journeyOf } from './find.ts';

/** Columns that change with the state. */
export interface Changes {
  manifest?: string | null;
  refund?: number;
  refusal_code?: string | null;
  refusal_message?: string | null;
  arrival_id?: string;
}

/**
 * One statement, so one transaction without its round trips: the row, the event, and the pilot's presence where it arrived. Returns the
 * journey as it is afterwards, moved by this call or by another one.
 * @param transitMs given with the departure: it is now, by the database's clock, which every time of a journey is by
 */
export async function moveOn(
  em: EntityManager,
  { id, state: from }: Pick<JourneyRow, 'id' | 'state'>,
  to: JourneyState,
  changes: Changes = {},
  transitMs?: number,
): Promise<JourneyRow> {
  const columns = Object.entries(changes);
  const assigned = columns.map(([column]) => `, ${column} = ?`).join('');
  const departed =
    ", departed_at = clock_timestamp(), due_at = clock_timestamp() + ? * interval '1 millisecond'";
  const [moved] = await em.execute<object[]>(
    `with moved as (
       update journeys set state = ?, told_by = gen_random_uuid(), changed_at = clock_timestamp()${isOver(to) ? ', ended_at = clock_timestamp()' : ''}${assigned}
         ${transitMs === undefined ? '' : departed}
       where id = ? and state = ? returning *
     ), told as (${tellOf('moved')}), present as (
       insert into presences (player_id, region_id) select player_id, arrival_id from moved where state = 'ARRIVED' on conflict do nothing
     ) select moved.*, clock_timestamp() as read_at from moved`,
    [
      to,
      ...columns.map(([, value]): unknown => value),
      ...(transitMs === undefined ? [] : [transitMs]),
      id,
      from,
    ],
  );
  if (!moved) return em.findOneOrFail(Journey, { id }, fresh);
  return journeyOf(em, moved);
}
