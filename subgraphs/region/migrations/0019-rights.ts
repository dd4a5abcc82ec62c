/** Who ceases to own the region, or begins to, is told to the streams that are open: whatever changes the row. */
import { Migration } from '@mikro-orm/migrations';

export class M0019Rights extends Migration {
  override up(): void {
    this.addSql(`
  create function tell_rights() returns trigger language plpgsql as $$
  begin
    insert into outbox (id, region_id, type, payload)
    select gen_random_uuid(), new.region_id, 'rights.changed', jsonb_build_object('playerId', player)
    from unnest(array[old.owner_id, new.owner_id]) as player where player is not null;
    -- Nobody else rings for it.
    perform pg_notify('outbox', '');
    return null;
  end $$;
  create trigger region_owner after update of owner_id on region for each row
    when (old.owner_id is distinct from new.owner_id) execute function tell_rights()`);
  }
}
