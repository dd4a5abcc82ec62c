/** Who speaks for a region beside its owner. */
import { Migration } from '@mikro-orm/migrations';

export class M0005Delegates extends Migration {
  override up(): void {
    this.addSql(`
      -- Its elected ambassador, as the region's server says; null for none.
      alter table regions add ambassador_id uuid`);
  }
}
