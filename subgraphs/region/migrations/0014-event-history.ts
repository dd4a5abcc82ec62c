/** Events are kept for some time only, and a replay of them tells of what a pilot knew then. */
import { Migration } from '@mikro-orm/migrations';
import { historySql } from '#subgraphs/kit/history.ts';

export class M0014EventHistory extends Migration {
  override up(): void {
    this.addSql(historySql);
    // What was learned before counts as known since ever: nobody wrote down in which transaction.
    this.addSql(`alter table known_sectors add column xid xid8 not null default '0'`);
    this.addSql('alter table known_sectors alter column xid set default pg_current_xact_id()');
  }
}
