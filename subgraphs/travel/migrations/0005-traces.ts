/** Everything that a journey sets off belongs to the trace of the request that began it. */
import { Migration } from '@mikro-orm/migrations';

export class M0005Traces extends Migration {
  override up(): void {
    this.addSql(
      `alter table journeys add trace_id text not null default replace(gen_random_uuid()::text, '-', '') check (trace_id ~ '^[0-9a-f]{32}$')`,
    );
  }
}
