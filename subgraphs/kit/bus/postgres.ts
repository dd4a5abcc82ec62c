/** The bus over a platform database of PostgreSQL: a table in commit order, a row per group with its lead and its place. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '../log.ts';
import { createListener } from '../relay.ts';
import {
  busRetention,
  maxDeadLetters,
  waitMs,
  type Broker,
  type BusEvent,
  type Delivery,
  type Member,
} from './bus.ts';

/** Tables of the bus; part of the migrations of the database that holds it. */
export const busSql = `
  create table bus_events (
    place bigint generated always as identity primary key,
    event jsonb not null,
    at timestamptz not null default clock_timestamp()
  );
  create index bus_events_at on bus_events (at);
  create table bus_groups (
    name text primary key,
    place bigint not null default 0,
    -- How often the handling of the event behind the place has begun.
    attempts int not null default 0,
    leader uuid,
    leads_until timestamptz not null default '-infinity'
  );
  create table bus_dead_letters (
    seq bigint generated always as identity primary key,
    group_name text not null,
    event jsonb not null,
    reason text not null,
    at timestamptz not null default clock_timestamp()
  );
  create function bus_notify() returns trigger language plpgsql as $$ begin perform pg_notify('bus', ''); return null; end $$;
  create trigger bus_notify after insert on bus_events for each statement execute function bus_notify();`;

/** Who publishes waits for who published before: places are taken in the order of commits. */
const appendSql = `
  with turn as materialized (select pg_advisory_xact_lock(hashtextextended('bus', 0)))
  insert into bus_events (event) select event from turn, jsonb_array_elements($1::jsonb) with ordinality as e (event, n) order by n`;
const trimSql = `
  delete from bus_events where at < clock_timestamp() - make_interval(secs => $1)
    or place <= (select max(place) from bus_events) - $2`;
const trimDeadSql = `
  delete from bus_dead_letters where seq <= (select max(seq) from bus_dead_letters) - $1`;
const leadSql = `
  insert into bus_groups as g (name, leader, leads_until) values ($1, $2, clock_timestamp() + make_interval(secs => $3))
  on conflict (name) do update set leader = excluded.leader, leads_until = excluded.leads_until
    where g.leader = excluded.leader or g.leads_until < clock_timestamp()
  returning name`;
const takeSql = `
  select e.place::text, e.event, case when row_number() over (order by e.place) = 1 then g.attempts else 0 end as attempts
  from bus_groups g join bus_events e on e.place > g.place where g.name = $1 and g.leader = $2 order by e.place limit $3`;
const attemptSql = `
  update bus_groups set attempts = attempts + 1 where name = $1 and leader = $2 returning attempts`;
const acknowledgeSql = `update bus_groups set place = greatest(place, $3), attempts = 0 where name = $1 and leader = $2`;
const burySql = `
  with moved as (${acknowledgeSql} returning name)
  insert into bus_dead_letters (group_name, event, reason) select name, $4::jsonb, $5 from moved`;
const releaseSql = `update bus_groups set leads_until = '-infinity' where name = $1 and leader = $2`;

/** How many events are appended between two looks at what retention has to take. */
const trimEvery = 100;

export function openPostgresBroker(
  pool: () => Promise<Pool>,
  url: string,
  log: Logger,
  retention = busRetention,
): Broker {
  const news = createNews(url, log);
  let untrimmed = trimEvery;
  return {
    async append(events) {
      const database = await pool();
      await database.query(appendSql, [JSON.stringify(events)]);
      untrimmed += events.length;
      if (untrimmed < trimEvery) return;
      untrimmed = 0;
      await database.query(trimSql, [retention.ms / 1_000, retention.events]);
      await database.query(trimDeadSql, [maxDeadLetters]);
    },
    join: (group, stopped) => createMember(pool, group, () => news.wait(stopped)),
    [Symbol.asyncDispose]: () => news[Symbol.asyncDispose](),
  };
}

function createMember(pool: () => Promise<Pool>, group: string, wait: () => Promise<void>): Member {
  const me = randomUUID();
  const ask = async <T extends object>(sql: string, ...rest: unknown[]): Promise<T[]> =>
    (await (await pool()).query<T>(sql, [group, me, ...rest])).rows;
  const read = (most: number): Promise<Delivery[]> => ask<Delivery>(takeSql, most);
  return {
    lead: async (leaseMs) => (await ask(leadSql, leaseMs / 1_000)).length > 0,
    resume: read,
    async take(most) {
      // Listened for before it is looked: what is published in between is not overslept.
      const woken = wait();
      const found = await read(most);
      if (found.length === 0) await woken;
      return found.length > 0 ? found : await read(most);
    },
    async attempt() {
      const [row] = await ask<{ attempts: number }>(attemptSql);
      if (!row) throw new Error('another consumer leads the group');
      return row.attempts;
    },
    acknowledge: async ({ place }) => void (await ask(acknowledgeSql, place)),
    bury: async ({ place, event }, reason) =>
      void (await ask(burySql, place, JSON.stringify(event satisfies BusEvent), reason)),
    [Symbol.asyncDispose]: async () => void (await ask(releaseSql).catch(() => undefined)),
  };
}

interface News extends AsyncDisposable {
  /** Resolves at the next publishing, or a moment later, or when the signal fires. */
  wait(stopped: AbortSignal): Promise<void>;
}

function createNews(url: string, log: Logger): News {
  let next = Promise.withResolvers<void>();
  const listener = createListener({ connectionString: url, options: '' }, undefined, wakeAll, log, 'bus');
  async function wakeAll(): Promise<void> {
    next.resolve();
    next = Promise.withResolvers();
  }
  void listener.connect();
  return {
    async wait(stopped) {
      const left = new AbortController();
      const late = delay(waitMs, undefined, { signal: AbortSignal.any([stopped, left.signal]) });
      await Promise.race([next.promise, late.catch(() => undefined)]);
      left.abort();
    },
    async [Symbol.asyncDispose]() {
      await wakeAll();
      await listener.stop();
    },
  };
}
