/** Events are kept for some time only. */
import { Migration } from '@mikro-orm/migrations';
import { historySql } from '#subgraphs/kit/history.ts';

export class M0003EventHistory extends Migration {
  override up(): void {
    this.addSql(historySql);
  }
}
