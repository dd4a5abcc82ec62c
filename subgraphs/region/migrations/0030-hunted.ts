/** Since when the law has pilots of the worst names hunted: its price on a head grows from then. */
import { Migration } from '@mikro-orm/migrations';

export class M0030Hunted extends Migration {
  override up(): void {
    this.addSql('alter table pilots add hunted_since timestamptz');
  }
}
