/** Entities by their keys, without the ORM's query builder, which takes longer over such a statement than PostgreSQL. */
import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from './database.ts';

/** Those of the rows that there are, in no order; one text for any number of them. `keys` are UUIDs or whole numbers. */
export async function rowsOf<T extends object>(
  em: EntityManager,
  schema: EntityName<T>,
  column: string,
  keys: readonly (string | number)[],
): Promise<T[]> {
  const type = typeof keys[0] === 'number' ? 'int' : 'uuid';
  const rows = await em.execute<object[]>(
    `select * from ${em.getMetadata(schema).tableName} where ${column} = any(?::${type}[])`,
    [`{${keys.join(',')}}`],
  );
  return rows.map((row) => em.map(schema, row));
}
