/** The region's server in this process, measured at one piece of work after another. */
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase, type Database } from '#subgraphs/kit/database.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { post } from '#tests/kit/signed-client.ts';
import { regionKeyName } from '#wire/signature.ts';
import { watchBackends } from './backends.ts';
import { createDatabaseTimer } from './database-time.ts';
import type { World } from './open.ts';
import { connectOwner } from './open.ts';

/** Milliseconds. */
export interface Quantiles {
  p50: number;
  p95: number;
}

export interface Measured {
  /** Those sent at most. */
  statements: number;
  /** From the question to the whole answer. */
  whole: Quantiles;
  /** How long at least one statement was under way. */
  waited: Quantiles;
  /** What PostgreSQL worked, of CPU. */
  database: Quantiles;
  /** What this process worked of CPU, in ms on average: the server, and who asks it. */
  server: number;
}

export interface Work {
  /** Done each time before what is measured; says what that is. */
  prepare: (n: number) => Promise<() => Promise<unknown>>;
  count: number;
  warmUps: number;
}

export interface Gauge extends AsyncDisposable {
  /** The region's rows as its services see them. */
  readonly database: Database;
  /** Sees the region's rows and may change them. */
  readonly sql: <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;
  /** A question of a player to the server; throws when any of it is refused. */
  readonly asking: (
    query: string,
    variables: object,
    playerId: string,
  ) => Promise<() => Promise<Record<string, unknown>>>;
  measure(work: Work): Promise<Measured>;
}

const microseconds = () => createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 });
const record = (histogram: RecordableHistogram, ms: number): void =>
  histogram.record(Math.max(1, Math.round(ms * 1_000)));
const quantiles = (histogram: RecordableHistogram): Quantiles => ({
  ...{ p50: histogram.percentile(50) / 1_000, p95: histogram.percentile(95) / 1_000 },
});

export async function openGauge(world: World): Promise<Gauge> {
  const { regionId, slug, regionEnv, issuer } = world;
  await using opened = new AsyncDisposableStack();
  const key = regionEnv['SERVICE_KEY'] ?? '';
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: regionEnv['DATABASE_URL'] ?? '', SERVICE_KEY: key },
    ...{ JWKS_URL: regionEnv['JWKS_URL'] ?? '', JWT_ISSUER: 'sectorwars', JWT_AUDIENCE: 'sectorwars' },
    ...{ LOG_LEVEL: 'error' as const, NEXUS_URL: regionEnv['NEXUS_URL'] ?? '' },
  };
  const server = opened.use(
    await createRegionServer({ slug, settings, log: createLog(slug, 'error'), random: () => 0.99 }),
  );
  const url = settings.DATABASE_URL;
  const database = opened.use(await openDatabase({ url, entities, currentRegion: regionId }));
  const timer = opened.use(await createDatabaseTimer(database, world.databaseName));
  const { client } = opened.use(await connectOwner(world));
  const backends = await watchBackends(client);
  const running = opened.move();
  return {
    database,
    sql: async <T extends object>(text: string, values: unknown[] = []) =>
      (await client.query<T>(text, values)).rows,
    async asking(query, variables, playerId) {
      const authorization = `Bearer ${await issuer.sign({ sub: playerId, since: 0 })}`;
      const given = { regionId, ...variables };
      return async () => {
        const reply = await post(server.url, regionKeyName(slug), key, query, given, { authorization });
        if (reply.errors.length > 0 || !reply.data)
          throw new Error(`it was refused: ${JSON.stringify(reply.errors).slice(0, 500)}`);
        return reply.data;
      };
    },
    async measure({ prepare, count, warmUps }) {
      const [whole, waited, worked] = [microseconds(), microseconds(), microseconds()];
      let [statements, serverCpu] = [0, 0];
      for (let n = -warmUps; n < count; n++) {
        const work = await prepare(n + warmUps);
        // Pools open connections meanwhile.
        await backends.look();
        const [before, cpu, started] = [backends.cpu(), process.cpuUsage(), performance.now()];
        const spent = await timer.time(work);
        const [ended, used] = [performance.now(), process.cpuUsage(cpu)];
        const after = backends.cpu();
        if (n < 0) continue;
        record(whole, ended - started);
        record(waited, spent.milliseconds);
        record(worked, after - before);
        serverCpu += (used.user + used.system) / 1_000;
        statements = Math.max(statements, spent.statements);
      }
      const [asked, database] = [quantiles(waited), quantiles(worked)];
      return { statements, whole: quantiles(whole), waited: asked, database, server: serverCpu / count };
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
