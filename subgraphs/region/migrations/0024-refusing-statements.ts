/** Statements refuse by themselves: who sends the commit along with them need not wait for their answers first. */
import { Migration } from '@mikro-orm/migrations';

export class M0024RefusingStatements extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse(what text, how text) returns text language plpgsql as $$
      begin raise exception using errcode = 'SW001', message = concat_ws(' ', what, how); end $$`);
  }
}
