/** Statements as PostgreSQL takes them: parameters beside the text, and names for texts that come again, which it then parses and plans once. */
import { isRaw } from '@mikro-orm/core';

/** As `pg` takes it. */
export interface Prepared {
  text: string;
  values: unknown[];
  name?: string;
}

interface Known {
  text: string;
  uses: number;
  name?: string;
}

/** Each connection keeps the plan of every name; hand-written statements are a few hundred. */
const maxNames = 400;
/** Texts whose uses are counted; generated ones are without number. */
const maxKnown = 2_000;

const known = new Map<string, Known>();
let names = 0;

/** Turns `?` into `$1`; null for what no parameter can say: `??`, `\?` and fragments of SQL. */
export function prepare(sql: string, params: readonly unknown[]): Prepared | null {
  if (params.some((value) => isRaw(value) || Array.isArray(value))) return null;
  if (sql.includes('??') || sql.includes('\\?')) return null;
  const statement = known.get(sql) ?? remember(sql);
  statement.uses++;
  if (statement.uses === 2 && names < maxNames) statement.name = `s${++names}`;
  const { text, name } = statement;
  return { text, values: params.map(plain), ...(name !== undefined && { name }) };
}

/** Has a statement parsed and planned anew, under another name: what it reads has changed. */
export function forget(sql: string): void {
  known.delete(sql);
}

function remember(sql: string): Known {
  if (known.size >= maxKnown)
    for (const [text, { name }] of known) if (name === undefined) known.delete(text);
  let place = 0;
  const statement = { text: sql.replaceAll('?', () => `$${++place}`), uses: 0 };
  known.set(sql, statement);
  return statement;
}

/** Times are written in UTC, whatever zone the server lives in. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
