/** A run of the generator names the event that told of its latest step. */
import { Migration } from '@mikro-orm/migrations';

export class M0006ToldGenerations extends Migration {
  override up(): void {
    // An ID of its own for each run that is there, and for each that is inserted.
    this.addSql('alter table generations add told_by uuid not null default gen_random_uuid()');
  }
}
