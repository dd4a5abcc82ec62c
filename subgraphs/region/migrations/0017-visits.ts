/** Until when a visitor from another region may act. */
import { Migration } from '@mikro-orm/migrations';

export class M0017Visits extends Migration {
  override up(): void {
    this.addSql('alter table pilots add visit_until timestamptz');
  }
}
