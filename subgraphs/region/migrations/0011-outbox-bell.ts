/** Servers notify of events once they are committed: `NOTIFY` within a transaction lets transactions commit one by one. */
import { Migration } from '@mikro-orm/migrations';

export class M0011OutboxBell extends Migration {
  override up(): void {
    this.addSql('drop trigger outbox_notify on outbox');
    this.addSql('drop function outbox_notify()');
  }
}
