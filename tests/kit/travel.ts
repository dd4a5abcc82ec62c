/** A travel service over a database of its own, and what players ask of it. */
import { DBOSClient } from '@dbos-inc/dbos-sdk';
import { createLog, type Logger } from '#subgraphs/kit/log.ts';
import { migrations } from '#subgraphs/travel/migrations/index.ts';
import { migrateWorkflows } from '#subgraphs/travel/migrations/workflow-tables.ts';
import { createTravel, type Travel, type TravelOptions } from '#subgraphs/travel/server.ts';
import type { TravelSettings } from '#subgraphs/travel/context.ts';
import { createClient } from 'graphql-ws';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import type { Galaxy } from './galaxy.ts';
import { freshDatabase, type FreshDatabase } from './postgres.ts';
import type { TestRegion } from './region-server.ts';
import { headers } from '#wire/headers.ts';
import { sign, signatureHeader } from '#wire/signature.ts';
import { audience, issuer, keyOf, masterKey } from './signing-keys.ts';
import { startTokenIssuer } from './token-issuer.ts';

export interface Answer {
  // Tests look into answers freely.
  data: any;
  errors: { message: string; extensions: { code: string } & Record<string, unknown> }[];
}

export interface ToldJourney {
  state: string;
  cursor: string | null;
  manifest: { credits: number } | null;
}

export interface TestTravel extends AsyncDisposable {
  /** GraphQL endpoint of the running service. */
  url: string;
  readonly options: TravelOptions;
  readonly database: FreshDatabase;
  ask(query: string, variables?: object, player?: string, key?: string, role?: string): Promise<Answer>;
  /** What `journeyProgress` tells, from a cursor on, until it completes; the code of an error is thrown. */
  /** Ends with the stream, and then throws the code of an error that was told in it. */
  follow(playerId: string, id: string, after?: string): AsyncIterable<ToldJourney>;
  /** Sends a ship; the new journey, or the code of the refusal. */
  start(playerId: string, input: object, key?: string): Promise<{ id: string; state: string; code?: string }>;
  cancel(playerId: string, id: string): Promise<{ state?: string; code?: string }>;
  /** The journey as soon as it is in one of these states. */
  until(playerId: string, id: string, ...states: string[]): Promise<any>;
  /** Ends the transit of a journey, as its timer would. */
  endTransit(id: string): Promise<void>;
  /** What an audit finds lost or doubled. */
  faults(): Promise<string[]>;
  audit(): Promise<{ faults: string[]; unread: string[] }>;
  sql<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Stops the service and starts it anew. */
  restart(): Promise<void>;
}

export const journeyFields =
  'id state cost refund cancelling refusalCode queuePosition express from { id } to { id } arrivedIn { id } manifest { shipId hull credits cargoUnits } departedAt endedAt';

export interface TestTravelOptions extends Partial<TravelSettings> {
  /** How long the Nexus's word on a region is believed; not at all unless said otherwise. */
  believedMs?: number;
  /** How often the books are audited without being asked for; never unless said otherwise. */
  auditMs?: number;
  /** Where the lines of the log go; nowhere unless said otherwise. */
  log?: Logger;
  /** How long whoever carries a journey may be silent. */
  lifelessMs?: number;
  /** Where the service runs: in this process unless said otherwise. */
  open?: (options: TravelOptions) => Promise<Pick<Travel, 'url'> & AsyncDisposable>;
}

const quiet = createLog('travel', process.env['LOG_LEVEL'] ?? 'silent');

export async function startTravel(
  { platform, nexus }: Galaxy,
  { open, believedMs = 0, auditMs = 0, lifelessMs, log = quiet, ...changes }: TestTravelOptions = {},
): Promise<TestTravel> {
  await using cleanup = new AsyncDisposableStack();
  const tokens = cleanup.use(await startTokenIssuer());
  const database = cleanup.use(await freshDatabase({ migrations }));
  await migrateWorkflows(database.ownerUrl, database.name);
  const options: TravelOptions = {
    ...{ host: '127.0.0.1', port: 0, databaseUrl: database.url, serviceKey: keyOf('travel'), masterKey },
    ...{
      keys: tokens.env['JWKS_URL'] ?? '',
      issuer,
      audience,
      nexusUrl: platform.url,
      identityUrl: platform.url,
    },
    settings: {
      ...{ nexusId: nexus.regionId, transitMs: 0, expressTransitMs: 0, timeoutMs: 60_000 },
      ...{ capacity: 50, maxQueue: 100, foreignVisits: 3, ...changes },
    },
    ...{ sweepMs: 100, believedMs, auditMs, ...(lifelessMs && { lifelessMs }) },
  };
  const start = () => (open ? open(options) : createTravel(options, log));
  let service = await start();

  const ask: TestTravel['ask'] = async (query, variables = {}, player, key, role = 'PLAYER') => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(service.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [signatureHeader]: sign(keyOf('travel'), 'travel', '/graphql', body, Date.now()),
        [headers.deadline]: '60000',
        ...(player ? { authorization: `Bearer ${await tokens.sign({ sub: player, role })}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body,
    });
    const { data, errors = [] } = (await response.json()) as Partial<Answer>;
    return { data, errors };
  };
  const audit: TestTravel['audit'] = async () =>
    (await ask('{ auditJourneys { faults unread } }')).data.auditJourneys;
  const outcome = ({ data, errors }: Answer, field: string) =>
    errors[0] ? { code: errors[0].extensions.code } : data[field].journey;

  const running = cleanup.move();
  return {
    get url() {
      return service.url;
    },
    ...{ options, database, ask },
    async *follow(playerId, id, after) {
      const client = createClient({
        ...{ url: service.url, webSocketImpl: WebSocket, retryAttempts: 0 },
        connectionParams: async () => ({
          signature: sign(keyOf('travel'), 'travel', '/graphql', '', Date.now()),
          authorization: `Bearer ${await tokens.sign({ sub: playerId })}`,
        }),
      });
      const query = `subscription ($id: ID!, $after: ID) { journeyProgress(id: $id, after: $after) { state cursor manifest { credits } } }`;
      let code: string | undefined;
      for await (const { data, errors } of client.iterate({ query, variables: { id, after } })) {
        if (errors) code = String(errors[0]?.extensions?.['code']);
        else yield (data as { journeyProgress: ToldJourney }).journeyProgress;
      }
      await client.dispose();
      if (code !== undefined) throw new Error(code);
    },
    async start(playerId, input, key) {
      const query = `mutation ($input: StartJourneyInput!) { startJourney(input: $input) { journey { ${journeyFields} } } }`;
      return outcome(await ask(query, { input }, playerId, key), 'startJourney');
    },
    async cancel(playerId, id) {
      const query = `mutation ($id: ID!) { cancelJourney(id: $id) { journey { ${journeyFields} } } }`;
      return outcome(await ask(query, { id }, playerId), 'cancelJourney');
    },
    async until(playerId, id, ...states) {
      for (;;) {
        const { data } = await ask(
          `query ($id: ID!) { journey(id: $id) { ${journeyFields} } }`,
          { id },
          playerId,
        );
        if (!data?.journey) throw new Error(`there is no journey ${id}`);
        if (states.includes(data.journey.state)) return data.journey;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async endTransit(id) {
      const client = await DBOSClient.create({ systemDatabaseUrl: database.url });
      await client.send(`${id}.1`, true, 'wake');
      await client.destroy();
    },
    faults: async () => (await audit()).faults,
    audit,
    async sql<T extends object>(text: string, values: unknown[] = []) {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        return (await client.query<T>(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    async restart() {
      await service[Symbol.asyncDispose]();
      service = await start();
    },
    async [Symbol.asyncDispose]() {
      await service[Symbol.asyncDispose]();
      await running.disposeAsync();
    },
  };
}

/** A journey by platform gate. */
export function gate(from: TestRegion, to: TestRegion, changes: object = {}): object {
  return { from: from.regionId, to: to.regionId, method: 'PLATFORM_GATE', ...changes };
}
