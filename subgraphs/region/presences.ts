/**
 * Tells the travel service which players have a pilot here: everybody at the start, then whoever joins. What was not told before a crash
 * is told by the next start, so nothing of it is kept. Learns in return which region each calls home.
 */
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import { callService } from '#subgraphs/kit/call.ts';
import type { Database, EntityManager } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type { Relay } from '#subgraphs/kit/relay.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { RegionSettings } from './config.ts';
import { persist } from './nexus-client.ts';
import type { ArrivedPayload } from './modules/sectors/events.ts';

/** What works behind a region's server. */
export interface BehindParts {
  database: Database;
  relay: Relay;
  regionId: string;
  slug: string;
  /** Names the travel service; nobody is told when they do not. */
  settings: Pick<RegionSettings, 'TRAVEL_URL' | 'SERVICE_KEY'>;
  log: Logger;
  /** Fires when the server stops. */
  signal: AbortSignal;
}

/** Players in one call. */
const batch = 1_000;
const mutation = `mutation RecordPresences($regionId: ID!, $playerIds: [ID!]!) { recordPresences(regionId: $regionId, playerIds: $playerIds) }`;
const homesQuery = `query PlayerHomes($playerIds: [ID!]!) { homes: playerHomes(playerIds: $playerIds) { playerId homeId } }`;
const arrived = payloadOf<ArrivedPayload>();

interface Homes {
  homes: { playerId: string; homeId: string }[];
}

async function settleHomes(em: EntityManager, homes: Homes['homes']): Promise<void> {
  await em.execute(
    `update pilots p set home_region_id = x."homeId" from jsonb_to_recordset(?::jsonb) as x("playerId" uuid, "homeId" uuid)
     where p.player_id = x."playerId" and p.home_region_id is distinct from x."homeId"`,
    [JSON.stringify(homes)],
  );
}

/** Works behind the server, and for as long as it runs. */
export function reportPresences({ database, relay, log, signal, ...parts }: BehindParts): void {
  const { regionId, slug } = parts;
  const { TRAVEL_URL: url, SERVICE_KEY: key } = parts.settings;
  if (url === undefined) return;
  const keyName = regionKeyName(slug);
  const untold = new Set<string>();
  const alarm = alarmUntil(signal);
  // Taken at once and never queued: the set is the queue. Before the pilots are read: who joins meanwhile is in one of the two.
  relay.hub.listen((event) => {
    if (event.type !== 'player.arrive') return;
    untold.add(arrived(event).playerId);
    alarm.ring();
  });

  async function report(travelUrl: string): Promise<void> {
    const read = () => database.fork().execute<{ player_id: string }[]>('select player_id from pilots');
    const pilots = await persist('reading the pilots', read, log, signal);
    for (const { player_id: id } of pilots ?? []) untold.add(id);
    while (!signal.aborted) {
      const playerIds = [...untold].slice(0, batch);
      if (playerIds.length === 0) {
        await alarm.sleep();
        continue;
      }
      const variables = { regionId, playerIds };
      const call = { url: travelUrl, keyName, key };
      const tell = async (): Promise<void> => {
        await callService({ ...call, query: mutation, variables });
        const found = await callService<Homes>({ ...call, query: homesQuery, variables: { playerIds } });
        await settleHomes(database.fork(), found.homes);
      };
      await persist('telling of pilots', tell, log, signal);
      for (const id of playerIds) untold.delete(id);
    }
  }
  void report(url);
}
