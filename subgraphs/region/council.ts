/** The galactic council: a player's region tells the platform of its elected ambassador, the Nexus asks the platform who all delegates are. */
import { alarmUntil } from '#subgraphs/kit/alarm.ts';
import type { BehindParts } from './presences.ts';
import { electedAmbassador, seatDelegates } from './modules/governance/service/delegates.ts';
import { persist, type NexusClient } from './nexus-client.ts';

interface CouncilParts extends Omit<BehindParts, 'settings' | 'slug'> {
  nexus: NexusClient;
}

/** How long the Nexus does not know of a change at most, as long as both are up. */
const askMs = 5_000;
/** Said again this often: of two servers of a region the slower one may have the last word. */
const tellMs = 60_000;
const changes = new Set(['office.taken', 'office.left']);

/** Works behind the server, and for as long as it runs. */
export function followCouncil(parts: CouncilParts): void {
  const { database, log, signal } = parts;
  async function follow(): Promise<void> {
    const read = () => database.fork().execute<[{ kind: string }]>('select kind from region');
    const [region] = (await persist('reading what kind the region is', read, log, signal)) ?? [];
    if (region?.kind === 'CENTRAL_NEXUS') await askForDelegates(parts);
    if (region?.kind === 'PLAYER_OWNED') await tellOfAmbassador(parts);
  }
  void follow();
}

async function askForDelegates({ database, regionId, nexus, log, signal }: CouncilParts): Promise<void> {
  const ask = async (): Promise<void> => seatDelegates(database.fork(), regionId, await nexus.delegates());
  const alarm = alarmUntil(signal);
  while (!signal.aborted) {
    await persist('asking for delegates', ask, log, signal);
    await alarm.sleep(askMs);
  }
}

async function tellOfAmbassador({ database, relay, regionId, nexus, log, signal }: CouncilParts) {
  const alarm = alarmUntil(signal);
  using _listening = relay.hub.listen(({ type }) => {
    if (changes.has(type)) alarm.ring();
  });
  const tell = async (): Promise<void> =>
    nexus.recordAmbassador(regionId, await electedAmbassador(database.fork()));
  while (!signal.aborted) {
    await persist('telling of the ambassador', tell, log, signal);
    await alarm.sleep(tellMs);
  }
}
