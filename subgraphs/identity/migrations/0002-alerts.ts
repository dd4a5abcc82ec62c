/** What looks like an attack is told to the platform through an outbox. */
import { Migration } from '@mikro-orm/migrations';
import { historySql } from '#subgraphs/kit/history.ts';
import { outboxSql } from '#subgraphs/kit/outbox.ts';

export class M0002Alerts extends Migration {
  override up(): void {
    this.addSql(outboxSql);
    this.addSql(historySql);
  }
}
