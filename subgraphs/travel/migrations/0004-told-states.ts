/** A journey names the event that told of its latest state, which holds the row as it was then. */
import { Migration } from '@mikro-orm/migrations';

export class M0004ToldStates extends Migration {
  override up(): void {
    // An ID of its own for each row that is there, and for each that is inserted.
    this.addSql('alter table journeys add told_by uuid not null default gen_random_uuid()');
    // What was told before does not hold the row: those that are under way are told of once more.
    this.addSql(`
      insert into outbox (id, region_id, type, payload)
      select told_by, null, 'player.region_travel', jsonb_build_object('travelId', id, 'playerId', player_id, 'from', source_id, 'to', destination_id,
        'method', method, 'status', state, 'cost', fee + toll, 'journey', to_jsonb(journeys) - 'manifest')
      from journeys where ended_at is null`);
  }
}
