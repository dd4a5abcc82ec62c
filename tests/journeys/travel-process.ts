/** The travel service in a process of its own, that kills itself where a test says. */
import type { TravelOptions } from '#subgraphs/travel/server.ts';
import { startMortal, type MortalProcess } from '#tests/kit/mortal-process.ts';

export interface TravelProcess extends AsyncDisposable {
  readonly url: string;
  /** Has the process kill itself, as `kill -9` does, where it next comes to this failpoint. */
  arm(failpoint: string): Promise<void>;
  leap: MortalProcess['leap'];
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<unknown>;
}

export async function startTravelProcess(
  { settings, ...options }: TravelOptions,
  clockMs = 0,
): Promise<TravelProcess> {
  const travel = startMortal({
    ...{ main: 'subgraphs/travel/main.ts', clockMs },
    env: {
      ...{ DATABASE_URL: options.databaseUrl, SERVICE_KEY: options.serviceKey },
      ...{ SERVICE_MASTER_KEY: options.masterKey, JWKS_URL: String(options.keys) },
      ...{ NEXUS_URL: options.nexusUrl, IDENTITY_URL: options.identityUrl },
      ...{ CENTRAL_NEXUS_ID: settings.nexusId, TRANSIT_SECONDS: String(settings.transitMs / 1_000) },
      ...{ EXPRESS_TRANSIT_SECONDS: String(settings.expressTransitMs / 1_000), AUDIT_SECONDS: '0' },
    },
  });
  return {
    ...{ url: await travel.url, ended: travel.ended, leap: travel.leap },
    arm: (at) => travel.arm({ at, signal: 'SIGKILL' }),
    [Symbol.asyncDispose]: () => travel[Symbol.asyncDispose](),
  };
}
